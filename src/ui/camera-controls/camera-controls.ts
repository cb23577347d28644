import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Zoom } from '../../camera/controls/camera-features.ts';
import { AppActionEvent } from '../app-events.ts';
import { buttonStyles } from '../button-styles.ts';
import { icon } from '../icons.ts';
import './zoom-slider.ts';

/**
 * The row at the foot of the live picture: which camera, its zoom, and whatever else is put into it.
 *
 * @slot - further buttons, at the right
 * @event app-action - `open-camera-sheet` (`AppActionEvent`)
 * @event camera-adjust - another zoom is wanted (`CameraAdjustEvent`)
 */
@customElement('inklens-camera-controls')
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

      .rest {
        display: flex;
        gap: var(--space-2);
        min-width: var(--target);
        justify-content: end;
      }
    `,
  ];

  /** The camera's zoom; absent where it has none. */
  @property({ attribute: false }) zoom: Zoom | undefined;

  override render(): TemplateResult {
    return html`
      <button class="round on-picture" aria-label="Camera" title="Camera" @click=${this.#open}>${icon('lens')}</button>
      ${this.zoom === undefined ? nothing : html`<inklens-zoom-slider .zoom=${this.zoom}></inklens-zoom-slider>`}
      <div class="rest"><slot></slot></div>
    `;
  }

  #open(): void {
    this.dispatchEvent(new AppActionEvent('open-camera-sheet'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-camera-controls': CameraControls;
  }
}
