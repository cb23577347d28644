import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { AppActionEvent, type AppAction } from '../app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import '../../live/camera-controls/torch-button.ts';
import { icon, type IconName } from '../../elements/icons.ts';

/**
 * The controls over a picture: back, the torch, another picture or the camera, settings.
 *
 * @event app-action - a button was pressed (`AppActionEvent`)
 * @event camera-adjust - the torch is wanted on, or off (`CameraAdjustEvent`)
 */
@customElement('inklens-top-bar')
@localized()
export class TopBar extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--bar);
        padding: env(safe-area-inset-top) calc(var(--space-2) + env(safe-area-inset-right)) 0
          calc(var(--space-2) + env(safe-area-inset-left));
      }

      button:first-child {
        margin-right: auto;
      }
    `,
  ];

  /** Offers the camera where it is not what is shown already. */
  @property({ type: Boolean, attribute: 'offer-camera' }) offerCamera = false;

  /** Whether the picture is a frame of the camera that was held: the way back goes to the camera. */
  @property({ type: Boolean }) held = false;

  /** Whether it is one of many: the way back goes to all of them. */
  @property({ type: Boolean, attribute: 'of-many' }) ofMany = false;

  /** Whether the camera's torch is on; absent where there is none. */
  @property({ attribute: false }) torch: boolean | undefined;

  @query('button') private readonly first!: HTMLElement | null;

  override focus(): void {
    this.first?.focus();
  }

  override render(): TemplateResult {
    return html`
      ${this.#button('go-back', 'back', this.#backWords())}
      ${this.torch === undefined ? nothing : html`<inklens-torch-button ?on=${this.torch}></inklens-torch-button>`}
      ${this.offerCamera ? this.#button('start-camera', 'camera', msg('Start camera')) : this.#button('read-picture', 'picture', msg('Read a picture'))}
      ${this.#button('open-history', 'past', msg('History'))}
      ${this.#button('open-settings', 'settings', msg('Settings'))}
    `;
  }

  #backWords(): string {
    if (this.held) return msg('Back to the camera');
    return this.ofMany ? msg('Back to the pictures') : msg('Back to the start');
  }

  #button(action: AppAction, name: IconName, label: string): TemplateResult {
    return html`<button class="round on-picture" aria-label=${label} title=${label} @click=${this.#ask(action)}>
      ${icon(name)}
    </button>`;
  }

  #ask(action: AppAction): () => void {
    return () => this.dispatchEvent(new AppActionEvent(action));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-top-bar': TopBar;
  }
}
