import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { SettingsChangeEvent } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { icon } from '../../elements/icons.ts';
import { ListWishEvent } from '../lists/list-wish-event.ts';

/**
 * Beside the format: with the camera, whether each string that locks drops into the list; with a picture, adds what it says.
 *
 * @event settings-change - list mode is switched (`SettingsChangeEvent`)
 * @event list-wish - the picture's strings are to be added (`ListWishEvent`)
 */
@customElement('inklens-list-button')
@localized()
export class ListButton extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: inline-flex;
      }

      button {
        gap: var(--space-1);
        padding-inline: var(--space-3);
      }

      button[aria-pressed='true'] {
        border-color: var(--accent);
        background: var(--accent);
        color: var(--on-accent);
      }
    `,
  ];

  /** What is read. */
  @property() kind: 'camera' | 'picture' = 'camera';

  /** Whether list mode is on. */
  @property({ type: Boolean }) listing = false;

  override render(): TemplateResult {
    if (this.kind === 'picture') {
      const label = msg('Add to list');
      return html`<button class="secondary" aria-label=${label} title=${label} @click=${this.#add}>
        ${icon('add-to-list')}
      </button>`;
    }
    return html`<button class="secondary" aria-pressed=${this.listing} @click=${this.#toggle}>
      ${icon('list')} ${msg('List')}
    </button>`;
  }

  #add(): void {
    this.dispatchEvent(new ListWishEvent({ kind: 'add-shown' }));
  }

  #toggle(): void {
    this.dispatchEvent(new SettingsChangeEvent({ listing: !this.listing }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-list-button': ListButton;
  }
}
