import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { GLYPH_SIZE } from '../../core/glyph.ts';
import type { Alternative, ReadCharacter } from '../../core/reading.ts';
import '../bottom-sheet/bottom-sheet.ts';
import { glyphPixels } from './glyph-pixels.ts';

/**
 * One character: the crop as the net saw it, and the three answers it thought most probable.
 *
 * @event sheet-close - asks to be taken off the page (`SheetCloseEvent`)
 */
@customElement('inklens-character-inspector')
export class CharacterInspector extends LitElement {
  static override styles = css`
    .parts {
      display: grid;
      grid-template-columns: 132px 1fr;
      gap: var(--space-6);
      align-items: center;
    }

    figure {
      margin: 0;
      text-align: center;
    }

    canvas {
      display: block;
      width: 132px;
      height: 132px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      image-rendering: pixelated;
    }

    figcaption,
    p {
      color: var(--ink-soft);
      font-size: var(--text-small);
    }

    figcaption {
      margin-top: var(--space-1);
    }

    p {
      margin: var(--space-4) 0 0;
    }

    ol {
      display: grid;
      gap: var(--space-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }

    li {
      display: grid;
      grid-template-columns: 1.2em 1fr 4em;
      gap: var(--space-2);
      align-items: center;
      font-variant-numeric: tabular-nums;
    }

    strong {
      font-size: 1.5rem;
      line-height: 1;
    }

    li span {
      text-align: right;
    }

    meter {
      width: 100%;
      height: 12px;
      border: 0;
      background: var(--line);
    }

    meter::-webkit-meter-bar {
      height: 12px;
      border: 0;
      border-radius: 6px;
      background: var(--line);
    }

    meter::-webkit-meter-optimum-value {
      border-radius: 6px;
      background: var(--accent);
    }

    meter::-moz-meter-bar {
      background: var(--accent);
    }
  `;

  /** What is looked at. */
  @property({ attribute: false }) character!: ReadCharacter;

  @query('canvas') private readonly canvas!: HTMLCanvasElement;

  override render(): TemplateResult {
    const { text, sure, alternatives } = this.character;
    const rows = alternatives.map((alternative) => this.#row(alternative));
    return html`
      <inklens-bottom-sheet heading=${`Read as ${text}`}>
        <div class="parts">
          <figure>
            <canvas
              width=${GLYPH_SIZE}
              height=${GLYPH_SIZE}
              role="img"
              aria-label="The character as the net saw it"
            ></canvas>
            <figcaption>As the net saw it</figcaption>
          </figure>
          <ol aria-label="Most probable answers">
            ${rows}
          </ol>
        </div>
        <p>${sure ? 'Sure enough to count.' : 'Unsure: less certain than the threshold in the settings asks for.'}</p>
      </inklens-bottom-sheet>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('character')) return;
    const pixels = new ImageData(glyphPixels(this.character.glyph), GLYPH_SIZE, GLYPH_SIZE);
    this.canvas.getContext('2d')?.putImageData(pixels, 0, 0);
  }

  #row({ text, confidence }: Alternative): TemplateResult {
    const percent = `${(confidence * 100).toFixed(1)} %`;
    return html`<li>
      <strong>${text}</strong>
      <meter max="1" value=${confidence} aria-label="Confidence of ${text}">${percent}</meter>
      <span>${percent}</span>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-character-inspector': CharacterInspector;
  }
}
