import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Zoom } from '../../../camera/controls/camera-features.ts';
import { CameraAdjustEvent } from '../../app/app-events.ts';
import { formatNumber } from '../../locale/format-number.ts';
import { LAST_POSITION, positionOfZoom, zoomAtPosition } from './zoom-scale.ts';

/** How long the slider stands where it was put before it stands where the camera is, milliseconds. */
const SETTLE_MS = 600;

/**
 * The camera's zoom, as a slider.
 *
 * @event camera-adjust - another zoom is wanted (`CameraAdjustEvent`)
 */
@customElement('inklens-zoom-slider')
@localized()
export class ZoomSlider extends LitElement {
  static override styles = css`
    :host {
      display: flex;
      align-items: center;
      gap: var(--space-2);
      box-sizing: border-box;
      min-width: 0;
      height: var(--target);
      padding: 0 var(--space-3);
      border: 2px solid transparent; /* seen in forced colours only */
      border-radius: 999px;
      background: var(--scrim);
      box-shadow: 0 0 0 1px var(--on-picture-edge);
      color: var(--on-picture);
      font: 600 var(--text-small) / 1 var(--font);
      font-variant-numeric: tabular-nums;
    }

    input {
      flex: 1;
      min-width: 0;
      height: var(--target);
      margin: 0;
      accent-color: var(--on-picture);
      cursor: pointer;
      touch-action: none;
    }

    input:focus-visible {
      outline: 3px solid var(--on-picture);
      outline-offset: -4px;
      border-radius: var(--radius);
    }
  `;

  /** The camera's range, and where it stands. */
  @property({ attribute: false }) zoom!: Zoom;

  /** Where the slider was put just now. */
  @state() private wanted: number | undefined;

  #settling: ReturnType<typeof setTimeout> | undefined;

  override render(): TemplateResult {
    const zoom = this.wanted ?? this.zoom.value;
    const times = formatNumber(zoom, 1);
    return html`
      <input
        type="range"
        min="0"
        max=${LAST_POSITION}
        step="1"
        aria-label=${msg('Zoom')}
        aria-valuetext=${msg(str`${times} times`)}
        .value=${live(String(positionOfZoom(zoom, this.zoom)))}
        @input=${this.#onInput}
      />
      <span aria-hidden="true">${times}×</span>
    `;
  }

  #onInput(event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    const zoom = zoomAtPosition(event.target.valueAsNumber, this.zoom);
    this.wanted = zoom;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => (this.wanted = undefined), SETTLE_MS);
    this.dispatchEvent(new CameraAdjustEvent({ zoom }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-zoom-slider': ZoomSlider;
  }
}
