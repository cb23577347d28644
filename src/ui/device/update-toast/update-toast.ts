import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AppActionEvent, type AppAction } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';

/**
 * Offers a new version; it stays until it is answered, and forces nothing.
 *
 * @event app-action - `apply-update` or `dismiss-update` (`AppActionEvent`)
 */
@customElement('inklens-update-toast')
@localized()
export class UpdateToast extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-2);
        padding: var(--space-1) var(--space-1) var(--space-1) var(--space-3);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow);
        font: 400 var(--text) / 1.4 var(--font);
      }

      div {
        margin-left: auto;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`
      <span role="status">${msg('A new version is ready.')}</span>
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
