import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { AppActionEvent } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { icon } from '../../elements/icons.ts';

/**
 * Beside the reading of a meter: the way to keep it with those before.
 *
 * @event app-action - `save-to-meter`: the button was pressed (`AppActionEvent`)
 */
@customElement('inklens-meter-offer')
@localized()
export class MeterOffer extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: block;
        background: var(--surface);
      }

      button {
        justify-content: flex-start;
        width: 100%;
        padding-inline: calc(var(--space-4) + env(safe-area-inset-left));
        border-radius: 0;
      }

      button:focus-visible {
        outline-offset: -4px;
      }
    `,
  ];

  override render(): TemplateResult {
    return html`<button class="quiet" aria-haspopup="dialog" @click=${this.#onClick}>
      ${icon('meter')} ${msg('Save to meter')}
    </button>`;
  }

  #onClick(): void {
    this.dispatchEvent(new AppActionEvent('save-to-meter'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-meter-offer': MeterOffer;
  }
}
