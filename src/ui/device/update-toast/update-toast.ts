import { localized, msg } from '@lit/localize';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AppActionEvent, type AppAction } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { offerStyles } from '../../elements/offer-styles.ts';

/**
 * Offers a new version; it stays until it is answered, and forces nothing.
 *
 * @event app-action - `apply-update` or `dismiss-update` (`AppActionEvent`)
 */
@customElement('inklens-update-toast')
@localized()
export class UpdateToast extends LitElement {
  static override styles = [buttonStyles, offerStyles];

  override render(): TemplateResult {
    return html`
      <p role="status">${msg('A new version is ready.')}</p>
      <div>
        <button class="quiet" @click=${this.#ask('apply-update')}>${msg('Reload')}</button>
        <button class="quiet" @click=${this.#ask('dismiss-update')}>${msg('Later')}</button>
      </div>
    `;
  }

  #ask(action: AppAction): () => void {
    return () => this.dispatchEvent(new AppActionEvent(action));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-update-toast': UpdateToast;
  }
}
