import type { GrayImage } from '../../core/image.ts';
import type { InkComponent } from '../../core/ink.ts';

/** Rows and columns that are looked at in a component, evenly spread. */
const SAMPLES = 16;
/** How far beyond the ink the paper is looked at, pixels: past the blur of the edge. */
const BEYOND = 3;
/** Print that shows through the threshold is paler than the writing by this factor, and thinner by that one. */
const PALE = 0.45;
const THIN = 0.5;
/** Pale ink of this share of the writing's length is, where there is more than one such piece, writing with another pen… */
const AS_LONG = 0.6;
/** …if it keeps this distance from the other, shares of its length: a frame is close around what stands in it. */
const APART = 0.4;
/** A component's depth is what a quarter of its sides exceed; its thickness what three quarters of its runs do: the others lie along it. */
const DEPTH_QUANTILE = 0.75;
const THICKNESS_QUANTILE = 0.25;

interface Stroke {
  readonly component: InkComponent;
  /** Share of the paper's light that the ink takes (or adds, where it is light): 0–1. */
  readonly depth: number;
  /** Pixels across the stroke. */
  readonly thickness: number;
}

/**
 * Leaves out what is both much paler and much thinner than the picture's main writing: bits of a pattern, of squares or of a frame that are
 * just deep enough to be ink.
 * @param labels row-major, as large as `gray`
 */
export function dropPalePrint(
  components: readonly InkComponent[],
  labels: Int32Array,
  gray: GrayImage,
): InkComponent[] {
  const strokes = components.map((component) => measureStroke(component, labels, gray));
  const main = {
    depth: weightedMedian(strokes, ({ depth }) => depth),
    thickness: weightedMedian(strokes, ({ thickness }) => thickness),
    length: weightedMedian(strokes, ({ component }) => lengthOf(component)),
  };
  const isPale = ({ depth, thickness }: Stroke): boolean =>
    depth < PALE * main.depth && thickness < THIN * main.thickness;
  const deep = strokes.filter((stroke) => !isPale(stroke));
  const isOwnLine = (stroke: Stroke): boolean =>
    lengthOf(stroke.component) >= AS_LONG * main.length &&
    deep.every((other) => gapBetween(stroke.component, other.component) > APART * main.length);
  const otherPen = strokes.filter((stroke) => isPale(stroke) && isOwnLine(stroke));
  const kept = otherPen.length > 1 ? [...deep, ...otherPen] : deep;
  return kept.map(({ component }) => component);
}

/** White between two boxes, in the direction in which there is more, pixels; below 0 where they overlap. */
function gapBetween({ box: a }: InkComponent, { box: b }: InkComponent): number {
  const gap = (axis: 0 | 1): number =>
    Math.max(a[axis], b[axis]) - Math.min(a[axis] + a[axis + 2], b[axis] + b[axis + 2]);
  return Math.max(gap(0), gap(1));
}

const lengthOf = ({ box: [, , width, height] }: InkComponent): number => Math.max(width, height);

/** The value that half of the ink exceeds, each component weighted by area and length: texture, in many small ones, has little weight. */
function weightedMedian(strokes: readonly Stroke[], valueOf: (stroke: Stroke) => number): number {
  const weighted = strokes
    .map((stroke) => ({ value: valueOf(stroke), weight: stroke.component.area * lengthOf(stroke.component) }))
    .sort((a, b) => b.value - a.value);
  const half = weighted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let sum = 0;
  return weighted.find(({ weight }) => (sum += weight) >= half)?.value ?? 0;
}

function measureStroke(component: InkComponent, labels: Int32Array, gray: GrayImage): Stroke {
  const { label, box: [left, top, width, height] } = component; // prettier-ignore
  const depths: number[] = [];
  const lengths: number[] = [];
  const along = (start: number, step: number, length: number, room: readonly [before: number, after: number]): void => {
    for (let i = 0; i < length; i++) {
      if (labels[start + i * step] !== label) continue;
      const from = i;
      while (i < length && labels[start + i * step] === label) i++;
      lengths.push(i - from);
      const inside = gray.data[start + ((from + i - 1) >> 1) * step];
      for (const place of [from - BEYOND, i - 1 + BEYOND]) {
        if (place < -room[0] || place >= length + room[1]) continue;
        const beside = gray.data[start + place * step];
        depths.push(Math.abs(beside - inside) / Math.max(beside, inside, 1));
      }
    }
  };
  for (let row = 0; row < height; row += Math.max(1, height / SAMPLES))
    along((top + Math.floor(row)) * gray.width + left, 1, width, [left, gray.width - left - width]);
  for (let column = 0; column < width; column += Math.max(1, width / SAMPLES))
    along(top * gray.width + left + Math.floor(column), gray.width, height, [top, gray.height - top - height]);
  return { component, depth: quantileOf(depths, DEPTH_QUANTILE), thickness: quantileOf(lengths, THICKNESS_QUANTILE) };
}

function quantileOf(values: number[], share: number): number {
  return values.length === 0 ? 0 : values.sort((a, b) => a - b)[Math.floor(share * (values.length - 1))];
}
