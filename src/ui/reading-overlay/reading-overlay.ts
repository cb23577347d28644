import { css, html, LitElement, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { STILL, type Motion } from '../../core/fusion/motion.ts';
import type { FrameBox } from '../../core/geometry.ts';
import type { ReadCharacter, ReadLine, Reading } from '../../core/reading.ts';
import type { Fit } from '../geometry/fit-picture.ts';
import { padQuad } from './pad-quad.ts';
import { placeLabel } from './place-label.ts';

/** Widths on the screen, CSS pixels. */
const LINE_WIDTH = 2.5;
const HALO_WIDTH = 5;
/** Room between the ink and its outline. */
const PADDING = 4;

/**
 * What was read, drawn over the picture where it stands: each line's outline, its text beside it, and a dashed
 * box and underline for every character that is unsure. Hidden from assistive technology, which has the reading itself.
 *
 * @cssproperty --overlay-line - colour of the outlines
 * @cssproperty --overlay-halo - colour around the outlines, against a picture of the same colour
 * @cssproperty --overlay-chip - ground of the texts
 */
@customElement('inklens-reading-overlay')
export class ReadingOverlay extends LitElement {
  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      pointer-events: none;
      forced-color-adjust: none;
    }

    svg {
      display: block;
      width: 100%;
      height: 100%;
      overflow: visible;
    }

    .lost {
      opacity: 0.3;
    }

    polygon,
    .box {
      fill: none;
      stroke: var(--overlay-line);
      stroke-linejoin: round;
    }

    polygon.halo,
    .box.halo {
      stroke: var(--overlay-halo);
    }

    .chip {
      fill: var(--overlay-chip);
    }

    text {
      fill: var(--on-picture);
      font-family: var(--font);
      font-weight: 600;
      font-variant-numeric: tabular-nums;
      text-anchor: middle;
      dominant-baseline: central;
    }

    .underline {
      stroke: var(--on-picture);
    }
  `;

  /** What to draw; nothing where absent. */
  @property({ attribute: false }) reading: Reading | undefined;

  /** How the picture below is laid into its element. */
  @property() fit: Fit = 'contain';

  /** CSS pixels a picture pixel, above 0: keeps lines and letters the same size on the screen. */
  @property({ type: Number }) scale = 1;

  @query('.moved') private readonly moved!: SVGGElement;

  /** Moves what is drawn along with the picture; undefined where nobody knows where it has gone. Without a render: it comes with every frame. */
  follow(motion: Motion | undefined): void {
    if (!this.hasUpdated) return;
    const { a, b, dx, dy } = motion ?? STILL;
    this.moved.setAttribute('transform', `matrix(${a} ${b} ${-b} ${a} ${dx} ${dy})`);
    this.moved.classList.toggle('lost', motion === undefined);
  }

  override render(): TemplateResult {
    const { width, height, lines } = this.reading ?? { width: 1, height: 1, lines: [] };
    const laid = this.fit === 'cover' ? 'xMidYMid slice' : 'xMidYMid meet';
    const outlines = lines.map((line) => this.#outline(line));
    const labels = lines.map((line) => this.#label(line));
    return html`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio=${laid} aria-hidden="true">
      <g class="moved">${outlines}${labels}</g>
    </svg>`;
  }

  #outline(line: ReadLine): SVGTemplateResult {
    const corners = padQuad(line.quad, PADDING / this.scale)
      .map((corner) => corner.join())
      .join(' ');
    const boxes = line.characters.filter((character) => !character.sure).map((character) => this.#box(character.box));
    return svg`
      <polygon class="halo" points=${corners} stroke-width=${HALO_WIDTH / this.scale} />
      <polygon points=${corners} stroke-width=${LINE_WIDTH / this.scale} />
      ${boxes}`;
  }

  /** The dashed box of an unsure character. */
  #box([x, y, width, height]: FrameBox): SVGTemplateResult {
    const dashes = `${6 / this.scale} ${4 / this.scale}`;
    const draw = (name: string, stroke: number): SVGTemplateResult =>
      svg`<rect class=${name} x=${x} y=${y} width=${width} height=${height} rx=${3 / this.scale}
        stroke-width=${stroke / this.scale} stroke-dasharray=${dashes} />`;
    return svg`${draw('box halo', HALO_WIDTH)}${draw('box', LINE_WIDTH)}`;
  }

  #label(line: ReadLine): SVGTemplateResult {
    const { centre, angle, width, height, fontSize, pitch } = placeLabel(line, this.scale);
    const first = (-pitch * (line.characters.length - 1)) / 2;
    const characters = line.characters.map((character, i) => this.#character(character, first + i * pitch, fontSize));
    return svg`<g transform="translate(${centre.join()}) rotate(${angle})" font-size=${fontSize}>
      <rect class="chip" x=${-width / 2} y=${-height / 2} width=${width} height=${height} rx=${height / 4} />
      ${characters}
    </g>`;
  }

  #character(character: ReadCharacter, x: number, size: number): SVGTemplateResult {
    const underline = svg`<line class="underline" x1=${x - size / 3} x2=${x + size / 3} y1=${size * 0.55} y2=${size * 0.55}
      stroke-width=${2 / this.scale} stroke-dasharray=${`${3 / this.scale} ${2 / this.scale}`} />`;
    return svg`<text x=${x}>${character.text}</text>${character.sure ? undefined : underline}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-reading-overlay': ReadingOverlay;
  }
}
