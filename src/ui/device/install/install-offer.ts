import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { AppActionEvent, type AppAction } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import type { InstallWay } from '../install-controller.ts';

/**
 * Offers to install the app, quietly: it lies beside what is on the screen, and an answer makes it go.
 *
 * @event app-action - `install` or `dismiss-install` (`AppActionEvent`)
 */
@customElement('inklens-install-offer')
@localized()
export class InstallOffer extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: block;
        padding: var(--space-3) var(--space-2) var(--space-1) var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow);
        font: 400 var(--text) / 1.4 var(--font);
      }

      p {
        margin: 0;
        padding-right: var(--space-2);
      }

      div {
        display: flex;
        flex-wrap: wrap;
        justify-content: flex-end;
      }
    `,
  ];

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
