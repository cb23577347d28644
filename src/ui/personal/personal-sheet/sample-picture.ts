import { localized } from '@lit/localize';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { GLYPH_SIZE } from '../../../core/glyph.ts';
import { glyphPixels } from '../../picture/character-inspector/glyph-pixels.ts';

/** One kept character as the net saw it: ink on paper, as large as its host. What it is stands beside it in words. */
@customElement('inklens-sample-picture')
@localized()
export class SamplePicture extends LitElement {
  static override styles = css`
    canvas {
      display: block;
      width: 100%;
      height: 100%;
      image-rendering: pixelated;
    }
  `;

  /** 28×28 row-major, 0 = paper, 255 = ink. */
  @property({ attribute: false }) pixels = new Uint8Array();

  @query('canvas') private readonly canvas!: HTMLCanvasElement;

  override render(): TemplateResult {
    return html`<canvas width=${GLYPH_SIZE} height=${GLYPH_SIZE} aria-hidden="true"></canvas>`;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('pixels')) return;
    const glyph = new Float32Array(GLYPH_SIZE ** 2).map((_, i) => (this.pixels[i] ?? 0) / 255);
    this.canvas.getContext('2d')?.putImageData(new ImageData(glyphPixels(glyph), GLYPH_SIZE, GLYPH_SIZE), 0, 0);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-sample-picture': SamplePicture;
  }
}
