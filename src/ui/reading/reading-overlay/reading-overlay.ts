import { localized } from '@lit/localize';
import { css, html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { agreementOf, lineKey, type Agreement } from '../../../core/fusion/stable-reading.ts';
import { STILL, type Motion } from '../../../core/fusion/motion.ts';
import type { FrameBox } from '../../../core/geometry.ts';
import type { ReadCharacter, ReadLine, Reading } from '../../../core/reading.ts';
import type { Fit } from '../../geometry/fit-picture.ts';
import { padQuad } from './pad-quad.ts';
import { MARK_PATHS } from '../line-mark.ts';
import { PADDING as LABEL_PADDING, placeLabels, type LabelPlace, type LabelSide } from './place-labels.ts';
import { seenPart, type Covered } from './seen-part.ts';

/** Widths of outlines on the screen, CSS pixels: a string comes to rest as its outline gets firmer. The halo adds to them. */
const WIDTHS: Readonly<Record<Agreement, number>> = { settling: 1.5, settled: 2.5, locked: 3.5 };
const HALO = 2.5;
/** Size of the mark in a label, a share of the writing's. */
const MARK_SIZE = 0.8;
/** Room between the ink and its outline, CSS pixels; less about small writing, as a share of its height. */
const PADDING = 3;
const PADDING_PER_HEIGHT = 0.06;
const BOX_PADDING = 4;

/**
 * What was read, drawn over the picture where it stands: each line's outline, its text beside it with a tick where it is locked
 * and a question mark where it is doubtful, and a dashed box and underline for every character that is unsure. Hidden from assistive technology, which has the reading itself.
 *
 * @cssproperty --overlay-line - colour of the outlines
 * @cssproperty --overlay-halo - colour around the outlines, against a picture of the same colour
 * @cssproperty --overlay-chip - ground of the texts
 */
@customElement('inklens-reading-overlay')
@localized()
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
      stroke: var(--on-picture-edge);
    }

    text {
      fill: var(--on-picture);
      font-family: var(--font);
      font-weight: 600;
      font-variant-numeric: tabular-nums;
      text-anchor: middle;
      dominant-baseline: central;
    }

    .mark {
      fill: none;
      stroke: var(--on-picture);
      stroke-width: 3.5;
      stroke-linecap: round;
      stroke-linejoin: round;
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

  /** What controls cover: no label stands there. */
  @property({ attribute: false }) covered: Covered = { top: 0, bottom: 0 };

  #labels: readonly (LabelPlace | undefined)[] = [];
  /** On which side each line had its label last. */
  #sides: ReadonlyMap<number, LabelSide> = new Map();

  @query('.moved') private readonly moved!: SVGGElement;

  /** Moves what is drawn along with the picture; undefined where nobody knows where it has gone. Without a render: it comes with every frame. */
  follow(motion: Motion | undefined): void {
    if (!this.hasUpdated) return;
    const { a, b, dx, dy } = motion ?? STILL;
    this.moved.setAttribute('transform', `matrix(${a} ${b} ${-b} ${a} ${dx} ${dy})`);
    this.moved.classList.toggle('lost', motion === undefined);
  }

  override willUpdate(): void {
    const lines = this.reading?.lines ?? [];
    const keys = lines.map((line, number) => lineKey(line, number));
    const before = keys.map((key) => this.#sides.get(key));
    this.#labels = placeLabels(lines, { seen: this.#seen(), scale: this.scale }, before);
    this.#sides = new Map(this.#labels.flatMap((label, i) => (label ? [[keys[i], label.side]] : [])));
  }

  override render(): TemplateResult {
    const { width, height, lines } = this.reading ?? { width: 1, height: 1, lines: [] };
    const laid = this.fit === 'cover' ? 'xMidYMid slice' : 'xMidYMid meet';
    const outlines = lines.map((line) => this.#outline(line));
    const labels = lines.map((line, i) => this.#label(line, this.#labels[i]));
    return html`<svg viewBox="0 0 ${width} ${height}" preserveAspectRatio=${laid} aria-hidden="true">
      <g class="moved">${outlines}${labels}</g>
    </svg>`;
  }

  #seen(): FrameBox {
    const { width, height } = this.reading ?? { width: 0, height: 0 };
    const view = { width: this.clientWidth, height: this.clientHeight };
    return seenPart([width, height], this.fit, this.scale, view, this.covered);
  }

  #outline(line: ReadLine): SVGTemplateResult {
    const [topLeft, , , bottomLeft] = line.quad;
    const height = Math.hypot(bottomLeft[0] - topLeft[0], bottomLeft[1] - topLeft[1]);
    const corners = padQuad(line.quad, Math.min(PADDING / this.scale, PADDING_PER_HEIGHT * height))
      .map((corner) => corner.join())
      .join(' ');
    const stroke = WIDTHS[agreementOf(line) ?? 'settled'];
    const dashes = line.state === 'rejected' ? this.#dashes(2, 5) : nothing;
    const boxes = line.characters.filter((character) => !character.sure).map((character) => this.#box(character.box));
    return svg`
      <polygon class="halo" points=${corners} stroke-width=${(stroke + HALO) / this.scale} stroke-dasharray=${dashes} />
      <polygon points=${corners} stroke-width=${stroke / this.scale} stroke-dasharray=${dashes} />
      ${boxes}`;
  }

  /** The dashed box of an unsure character, clear of its ink. */
  #box([x, y, width, height]: FrameBox): SVGTemplateResult {
    const dashes = this.#dashes(6, 4);
    const room = BOX_PADDING / this.scale;
    const draw = (name: string, stroke: number): SVGTemplateResult =>
      svg`<rect class=${name} x=${x - room} y=${y - room} width=${width + 2 * room} height=${height + 2 * room}
        rx=${3 / this.scale} stroke-width=${stroke / this.scale} stroke-dasharray=${dashes} />`;
    return svg`${draw('box halo', WIDTHS.settled + HALO)}${draw('box', WIDTHS.settled)}`;
  }

  #dashes(ink: number, gap: number): string {
    return `${ink / this.scale} ${gap / this.scale}`;
  }

  #label(line: ReadLine, place: LabelPlace | undefined): SVGTemplateResult | typeof nothing {
    if (place === undefined) return nothing;
    const { centre, angle, width, height, fontSize, pitch, mark } = place;
    const inside = (width - LABEL_PADDING * fontSize) / 2;
    const first = pitch / 2 - inside;
    const characters = line.characters.map((character, i) => this.#character(character, first + i * pitch, fontSize));
    const size = MARK_SIZE * fontSize;
    const at = inside - size;
    return svg`<g transform="translate(${centre.join()}) rotate(${angle})" font-size=${fontSize}>
      <rect class="chip" x=${-width / 2} y=${-height / 2} width=${width} height=${height} rx=${height / 4}
        stroke-width=${1 / this.scale} />
      ${characters}
      ${mark ? svg`<path class="mark" transform="translate(${at} ${-size / 2}) scale(${size / 24})" d=${MARK_PATHS[mark]} />` : nothing}
    </g>`;
  }

  #character(character: ReadCharacter, x: number, size: number): SVGTemplateResult {
    const underline = svg`<line class="underline" x1=${x - size / 3} x2=${x + size / 3} y1=${size * 0.55} y2=${size * 0.55}
      stroke-width=${2 / this.scale} stroke-dasharray=${this.#dashes(3, 2)} />`;
    return svg`<text x=${x}>${character.text}</text>${character.sure ? nothing : underline}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-reading-overlay': ReadingOverlay;
  }
}
