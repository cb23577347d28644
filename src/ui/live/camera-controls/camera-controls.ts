import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Zoom } from '../../../camera/controls/camera-features.ts';
import { AppActionEvent, type AppAction } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { icon } from '../../elements/icons.ts';
import './zoom-slider.ts';

/**
 * The row at the foot of the live picture: which camera, its zoom, and holding the picture.
 *
 * @event app-action - `open-camera-sheet` or `hold-frame` (`AppActionEvent`)
 * @event camera-adjust - another zoom is wanted (`CameraAdjustEvent`)
 */
@customElement('inklens-camera-controls')
@localized()
export class CameraControls extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2);
        width: min(100%, 440px);
      }

      inklens-zoom-slider {
        flex: 0 1 240px;
      }
    `,
  ];

  /** The camera's zoom; absent where it has none. */
  @property({ attribute: false }) zoom: Zoom | undefined;

  /** Whether the picture can be held: frames are being read. */
  @property({ type: Boolean }) holds = false;

  override render(): TemplateResult {
    return html`
      <button
        class="round on-picture"
        aria-label=${msg('Camera')}
        title=${msg('Camera')}
        @click=${this.#ask('open-camera-sheet')}
      >
        ${icon('lens')}
      </button>
      ${this.zoom === undefined ? nothing : html`<inklens-zoom-slider .zoom=${this.zoom}></inklens-zoom-slider>`}
      <button
        class="round on-picture"
        aria-label=${msg('Hold the picture')}
        title=${msg('Hold the picture')}
        ?disabled=${!this.holds}
        @click=${this.#ask('hold-frame')}
      >
        ${icon('hold')}
      </button>
    `;
  }

  #ask(action: AppAction): () => void {
    return () => this.dispatchEvent(new AppActionEvent(action));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-camera-controls': CameraControls;
  }
}
