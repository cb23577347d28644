import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { CameraFeatures } from '../../../camera/controls/camera-features.ts';
import { AppActionEvent, CameraAdjustEvent } from '../../app/app-events.ts';
import { PinchController } from '../pinch-controller.ts';
import type { DisplayPoint, FrameSize } from '../../geometry/display-point.ts';
import type { PictureFit } from '../../geometry/fit-picture.ts';
import { toPicturePoint } from '../../geometry/picture-point.ts';
import { liveSurfaceStyles } from './live-surface-styles.ts';

/** One notch of a wheel enlarges by this factor; a notch is so many CSS pixels. */
const WHEEL_STEP = 1.15;
const WHEEL_NOTCH = 100;

/**
 * What fingers do on the live picture: a pinch zooms and a tap focuses, where the camera can; where it can't be focused, a tap
 * holds the picture. By keyboard it is a button that focuses on the middle of the viewfinder.
 *
 * @event app-action - `hold-frame` (`AppActionEvent`)
 * @event camera-adjust - zoom or focus are wanted otherwise (`CameraAdjustEvent`)
 */
@customElement('inklens-live-surface')
@localized()
export class LiveSurface extends LitElement {
  static override styles = liveSurfaceStyles;

  /** What the camera can do. */
  @property({ attribute: false }) features: CameraFeatures = {};

  /** Size of the camera's picture. */
  @property({ attribute: false }) frame: FrameSize = [0, 0];

  /** How the picture lies in this element, which covers it; absent before it is laid out. */
  @property({ attribute: false }) picture: PictureFit | undefined;

  /** Where the keyboard focuses. */
  @property({ attribute: false }) middle: DisplayPoint = { left: 0, top: 0 };

  /** Where it was focused last, shown by a mark that fades. */
  @state() private mark: DisplayPoint | undefined;
  @query('.mark') private readonly markElement!: HTMLElement | null;

  /** The zoom when the pinch began. */
  #zoomBefore = 1;
  readonly #pinch = new PinchController(
    this,
    () => (this.#zoomBefore = this.features.zoom?.value ?? 1),
    (factor) => this.#zoom(this.#zoomBefore * factor),
  );

  override render(): TemplateResult {
    const { focus, zoom } = this.features;
    return html`
      <div
        class=${zoom === undefined ? 'surface' : 'surface zooms'}
        @pointerdown=${this.#pinch.onPointerDown}
        @pointermove=${this.#pinch.onPointerMove}
        @pointerup=${this.#pinch.onPointerEnd}
        @pointercancel=${this.#pinch.onPointerEnd}
        @pointerleave=${this.#pinch.onPointerEnd}
        @wheel=${this.#onWheel}
      >
        ${
          focus === undefined
            ? html`<button aria-label=${msg('Hold the picture')} tabindex="-1" @click=${this.#hold}></button>`
            : html`<button aria-label=${msg('Focus the camera')} @click=${this.#onPress}></button>`
        }
      </div>
      ${this.mark === undefined ? nothing : html`<i class="mark" @animationend=${this.#onFaded}></i>`}
    `;
  }

  override updated(changed: PropertyValues): void {
    if (!changed.has('mark') || this.mark === undefined) return;
    this.markElement?.style.setProperty('left', `${this.mark.left}px`);
    this.markElement?.style.setProperty('top', `${this.mark.top}px`);
    for (const animation of this.markElement?.getAnimations() ?? []) animation.currentTime = 0;
  }

  #onPress(event: MouseEvent): void {
    // A key press has no place.
    const at = event.detail === 0 ? this.middle : this.#at(event);
    const point = this.picture && toPicturePoint(this.picture, at, this.frame);
    if (point === undefined) return;
    this.mark = at;
    this.dispatchEvent(new CameraAdjustEvent({ focus: point }));
  }

  #hold(): void {
    this.dispatchEvent(new AppActionEvent('hold-frame'));
  }

  #onFaded(): void {
    this.mark = undefined;
  }

  #onWheel(event: WheelEvent): void {
    const { zoom } = this.features;
    if (zoom === undefined) return;
    event.preventDefault();
    this.#zoom(zoom.value * WHEEL_STEP ** (-event.deltaY / WHEEL_NOTCH));
  }

  #zoom(zoom: number): void {
    if (this.features.zoom !== undefined) this.dispatchEvent(new CameraAdjustEvent({ zoom }));
  }

  #at(event: MouseEvent): DisplayPoint {
    const box = this.getBoundingClientRect();
    return { left: event.clientX - box.left, top: event.clientY - box.top };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-live-surface': LiveSurface;
  }
}
