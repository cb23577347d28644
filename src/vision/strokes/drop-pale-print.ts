import type { InkComponent } from '../../core/ink.ts';
import type { StrokeSides } from './measure-sides.ts';

/** A component's pen. */
type Stroke = Pick<StrokeSides, 'component' | 'depth' | 'thickness'>;

/** Print that shows through the threshold is paler than the writing by this factor, and thinner by that one. */
const PALE = 0.45;
const THIN = 0.5;
/** Pale ink of this share of the writing's length is, where there is more than one such piece, writing with another pen… */
const AS_LONG = 0.6;
/** …if it keeps this distance from the other, shares of its length: a frame is close around what stands in it. */
const APART = 0.4;

/**
 * Leaves out what is both much paler and much thinner than the picture's main writing: bits of a pattern, of squares or of a frame that are
 * just deep enough to be ink.
 */
export function dropPalePrint(strokes: readonly Stroke[]): InkComponent[] {
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
