import { localized, msg, str } from '@lit/localize';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Reading } from '../../../core/reading.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { ResizeController } from '../../controllers/resize-controller.ts';
import { ZoomController } from '../../live/zoom-controller.ts';
import { fitPicture } from '../../geometry/fit-picture.ts';
import { icon } from '../../elements/icons.ts';
import type { Picture } from '../picture-file/picture.ts';
import '../../reading/reading-overlay/reading-overlay.ts';
import { pictureViewStyles } from './picture-view-styles.ts';

/** A picture file and what was read in it; enlarged by pinch, wheel, double press, keys or buttons. */
@customElement('inklens-picture-view')
@localized()
export class PictureView extends LitElement {
  static override styles = [buttonStyles, pictureViewStyles];

  /** What is shown; a new one is shown whole. */
  @property({ attribute: false }) picture: Picture | undefined;

  /** What was read in it, in its pixels. */
  @property({ attribute: false }) reading: Reading | undefined;

  @query('.view') private readonly stage!: HTMLElement;
  @query('.layer') private readonly layer!: HTMLElement;
  @query('canvas') private readonly canvas!: HTMLCanvasElement;

  readonly #zoom = new ZoomController(this, () => this.stage);
  readonly #view = new ResizeController(this, () => this.stage);

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('picture')) this.#zoom.reset();
  }

  override render(): TemplateResult {
    const zoom = this.#zoom;
    return html`
      <div
        class="view"
        role="group"
        tabindex="0"
        aria-label=${msg(str`Picture ${this.picture?.name ?? ''}. Plus and minus enlarge it, the arrow keys move it.`)}
        @pointerdown=${zoom.onPointerDown}
        @pointermove=${zoom.onPointerMove}
        @pointerup=${zoom.onPointerEnd}
        @pointercancel=${zoom.onPointerEnd}
        @wheel=${zoom.onWheel}
        @dblclick=${zoom.onDoubleClick}
        @keydown=${zoom.onKeyDown}
      >
        <div class="layer">
          <canvas></canvas>
          <inklens-reading-overlay
            .reading=${this.reading}
            fit="contain"
            .scale=${this.#scale()}
          ></inklens-reading-overlay>
        </div>
      </div>
      <div class="zoom" role="group" aria-label=${msg('Size of the picture')}>
        ${this.#button('more', msg('Enlarge'), () => zoom.step(1))}
        ${this.#button('less', msg('Make smaller'), () => zoom.step(-1))}
        ${this.#button('fit', msg('Show all of it'), () => zoom.reset())}
      </div>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('picture') && this.picture !== undefined) {
      const { bitmap } = this.picture;
      this.canvas.width = bitmap.width;
      this.canvas.height = bitmap.height;
      this.canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    }
    const { left, top, scale } = this.#zoom.state;
    this.layer.style.setProperty('transform', `translate(${left}px, ${top}px) scale(${scale})`);
  }

  #scale(): number {
    const { width = 0, height = 0 } = this.picture?.bitmap ?? {};
    const { size } = this.#view;
    if (width === 0 || size.width === 0 || size.height === 0) return 1;
    return fitPicture([width, height], size, 'contain').scale * this.#zoom.state.scale;
  }

  #button(name: 'more' | 'less' | 'fit', label: string, onClick: () => void): TemplateResult {
    return html`<button class="round on-picture" aria-label=${label} title=${label} @click=${onClick}>
      ${icon(name)}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-picture-view': PictureView;
  }
}
