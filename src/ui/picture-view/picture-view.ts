import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Reading } from '../../core/reading.ts';
import { buttonStyles } from '../button-styles.ts';
import { ZoomController } from '../controllers/zoom-controller.ts';
import type { DisplaySize } from '../geometry/display-point.ts';
import { fitPicture } from '../geometry/fit-picture.ts';
import { icon } from '../icons.ts';
import type { Picture } from '../picture-file/picture.ts';
import '../reading-overlay/reading-overlay.ts';
import { pictureViewStyles } from './picture-view-styles.ts';

/** A picture file and what was read in it; enlarged by pinch, wheel, double press, keys or buttons. */
@customElement('inklens-picture-view')
export class PictureView extends LitElement {
  static override styles = [buttonStyles, pictureViewStyles];

  /** What is shown; a new one is shown whole. */
  @property({ attribute: false }) picture: Picture | undefined;

  /** What was read in it, in its pixels. */
  @property({ attribute: false }) reading: Reading | undefined;

  @state() private view: DisplaySize = { width: 0, height: 0 };
  @query('.view') private stage!: HTMLElement;
  @query('.layer') private layer!: HTMLElement;
  @query('canvas') private canvas!: HTMLCanvasElement;

  readonly #zoom = new ZoomController(this, () => this.stage);
  readonly #resizes = new ResizeObserver(() => {
    this.view = { width: this.layer.clientWidth, height: this.layer.clientHeight };
  });

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizes.disconnect();
  }

  override render(): TemplateResult {
    const zoom = this.#zoom;
    return html`
      <div
        class="view"
        role="group"
        tabindex="0"
        aria-label="Picture ${this.picture?.name ?? ''}. Plus and minus enlarge it, the arrow keys move it."
        @pointerdown=${(event: PointerEvent) => zoom.onPointerDown(event)}
        @pointermove=${(event: PointerEvent) => zoom.onPointerMove(event)}
        @pointerup=${(event: PointerEvent) => zoom.onPointerEnd(event)}
        @pointercancel=${(event: PointerEvent) => zoom.onPointerEnd(event)}
        @wheel=${(event: WheelEvent) => zoom.onWheel(event)}
        @dblclick=${(event: MouseEvent) => zoom.onDoubleClick(event)}
        @keydown=${(event: KeyboardEvent) => zoom.onKeyDown(event)}
      >
        <div class="layer">
          <canvas></canvas>
          <inklens-reading-overlay .reading=${this.reading} fit="contain" .scale=${this.#scale()}></inklens-reading-overlay>
        </div>
      </div>
      <div class="zoom" role="group" aria-label="Size of the picture">
        ${this.#button('more', 'Enlarge', () => zoom.step(1))} ${this.#button('less', 'Make smaller', () => zoom.step(-1))}
        ${this.#button('fit', 'Show all of it', () => zoom.reset())}
      </div>
    `;
  }

  override firstUpdated(): void {
    this.#resizes.observe(this.layer);
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('picture') && this.picture !== undefined) {
      const { bitmap } = this.picture;
      this.canvas.width = bitmap.width;
      this.canvas.height = bitmap.height;
      this.canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
      this.#zoom.reset();
    }
    const { left, top, scale } = this.#zoom.state;
    this.layer.style.setProperty('transform', `translate(${left}px, ${top}px) scale(${scale})`);
  }

  #scale(): number {
    const { width = 0, height = 0 } = this.picture?.bitmap ?? {};
    if (width === 0 || this.view.width === 0 || this.view.height === 0) return 1;
    return fitPicture([width, height], this.view, 'contain').scale * this.#zoom.state.scale;
  }

  #button(name: 'more' | 'less' | 'fit', label: string, onClick: () => void): TemplateResult {
    return html`<button class="round on-picture" aria-label=${label} title=${label} @click=${onClick}>${icon(name)}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-picture-view': PictureView;
  }
}
