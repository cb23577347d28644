import { localized, msg } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AppActionEvent, type AppAction } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { offerStyles } from '../../elements/offer-styles.ts';
import type { InstallWay } from '../install-controller.ts';

/**
 * Offers to install the app, quietly: it lies beside what is on the screen, and an answer makes it go.
 *
 * @event app-action - `install` or `dismiss-install` (`AppActionEvent`)
 */
@customElement('inklens-install-offer')
@localized()
export class InstallOffer extends LitElement {
  static override styles = [buttonStyles, offerStyles];

  /** Whether the browser asks, or steps are shown. */
  @property() way: InstallWay = 'prompt';

  override render(): TemplateResult {
    return html`
      <p role="status">${msg('Keep Inklens at hand: installed, it opens like any app, and works offline.')}</p>
      <div>
        <button class="quiet" @click=${this.#ask('dismiss-install')}>${msg('Not now')}</button>
        <button class="quiet" @click=${this.#ask('install')}>
          ${this.way === 'prompt' ? msg('Install') : msg('Show me how')}
        </button>
      </div>
    `;
  }

  #ask(action: AppAction): () => void {
    return () => this.dispatchEvent(new AppActionEvent(action));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-install-offer': InstallOffer;
  }
}
