import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { CameraAdjustEvent } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { icon } from '../../elements/icons.ts';

/**
 * Switches the torch. Whether it is on is the camera's to say, not this button's.
 *
 * @event camera-adjust - the torch is wanted on, or off (`CameraAdjustEvent`)
 */
@customElement('inklens-torch-button')
@localized()
export class TorchButton extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: block;
      }

      /* Lit like the lamp that it is, over whatever picture. */
      button[aria-pressed='true'] {
        background: var(--on-picture);
        color: #14202f;
      }

      @media (forced-colors: active) {
        button[aria-pressed='true'] {
          border-color: Highlight;
          background: Highlight;
          color: HighlightText;
          forced-color-adjust: none;
        }
      }
    `,
  ];

  /** Whether the torch is on. */
  @property({ type: Boolean }) on = false;

  override render(): TemplateResult {
    return html`<button
      class="round on-picture"
      aria-label=${msg('Torch')}
      title=${msg('Torch')}
      aria-pressed=${this.on}
      @click=${this.#toggle}
    >
      ${icon('torch')}
    </button>`;
  }

  #toggle(): void {
    this.dispatchEvent(new CameraAdjustEvent({ torch: !this.on }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-torch-button': TorchButton;
  }
}
