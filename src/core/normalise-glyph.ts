import { GLYPH_PIXELS, GLYPH_SIZE, type Glyph } from './glyph.ts';
import type { GrayImage } from './image.ts';

/** Name and version of this normaliser; a model's card carries it, so that a net is never fed with another's crops. */
export const NORMALISER = 'mass-centred-20-in-28/1';

const BOX_SIZE = 20; // pixels of the longer side after scaling, as in MNIST
const INK_LEVEL = 64; // levels (0–255) from which a pixel counts for the bounding box: softer halos do not stretch it
const CENTRE = GLYPH_SIZE / 2;

/**
 * Turns a character of any size into the crop that the net sees: its ink scaled into a 20×20 box (aspect kept),
 * its centre of mass at the centre of 28×28 as far as the box stays inside, its darkest pixel at 1.
 * Reading and training both go through this function. Method: LeCun et al. 1998 (MNIST), with sub-pixel centring.
 *
 * @param ink 0 = paper, 255 = ink
 * @returns all zeros where there is no ink
 */
export function normaliseGlyph(ink: GrayImage): Glyph {
  const glyph: Glyph = new Float32Array(GLYPH_PIXELS);
  const box = findInkBox(ink);
  if (!box) return glyph;
  const scale = BOX_SIZE / Math.max(box.width, box.height);
  const columns = resampleAxis(box.width, scale, box.massX - box.x);
  const rows = resampleAxis(box.height, scale, box.massY - box.y);
  const peak = sumRows(sumColumns(ink, box, columns), columns, rows, glyph);
  for (let i = 0; i < GLYPH_PIXELS; i++) glyph[i] /= peak;
  return glyph;
}

interface InkBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Centre of mass, in source pixels from the left and top edge of the image. */
  readonly massX: number;
  readonly massY: number;
}

function findInkBox({ width, height, data }: GrayImage): InkBox | undefined {
  const hasInk = (from: number, step: number, count: number): boolean => {
    for (let i = 0, at = from; i < count; i++, at += step) if (data[at] >= INK_LEVEL) return true;
    return false;
  };
  let [left, right, top, bottom] = [0, width - 1, 0, height - 1];
  while (top < height && !hasInk(top * width, 1, width)) top++;
  if (top === height) return undefined;
  while (!hasInk(bottom * width, 1, width)) bottom--;
  while (!hasInk(left, width, height)) left++;
  while (!hasInk(right, width, height)) right--;
  let mass = 0;
  let sumX = 0;
  let sumY = 0;
  for (let y = top; y <= bottom; y++) {
    let rowMass = 0;
    for (let x = left, i = y * width + left; x <= right; x++, i++) {
      const level = data[i];
      if (level === 0) continue;
      rowMass += level;
      sumX += level * x;
    }
    mass += rowMass;
    sumY += rowMass * y;
  }
  return {
    x: left,
    y: top,
    width: right - left + 1,
    height: bottom - top + 1,
    massX: sumX / mass + 0.5,
    massY: sumY / mass + 0.5,
  };
}

/** What the 28 target pixels of an axis draw from; those outside [begin, end) from nothing. */
interface AxisWeights {
  readonly begin: number;
  readonly end: number;
  /** For each target pixel, the first source pixel that it draws from, from the box's edge. */
  readonly source: Int32Array;
  /** The weights of target pixel t are those from `first[t]` up to `first[t + 1]`. */
  readonly first: Int32Array;
  readonly weights: Float32Array;
}

/** Weights of a box filter (shrinking) or a linear one (growing) from `length` source pixels to 28 target pixels. `mass`: its centre. */
function resampleAxis(length: number, scale: number, mass: number): AxisWeights {
  const size = length * scale;
  const centred = CENTRE - mass * scale;
  const offset = Math.min(Math.max(centred, 0), GLYPH_SIZE - size); // the box stays inside
  const support = Math.max(1 / scale, 1); // source pixels under one target pixel
  const source = new Int32Array(GLYPH_SIZE);
  const first = new Int32Array(GLYPH_SIZE + 1);
  const weights = new Float32Array(GLYPH_SIZE * (Math.ceil(support) + 1));
  let [begin, end, taps] = [0, 0, 0];
  for (let target = 0; target < GLYPH_SIZE; target++) {
    const centre = (target + 0.5 - offset) / scale; // in source pixels
    const low = centre - support / 2;
    const high = centre + support / 2;
    const from = Math.max(0, Math.floor(low));
    const to = Math.min(length, Math.ceil(high));
    source[target] = from;
    for (let pixel = from; pixel < to; pixel++) {
      weights[taps++] = (Math.min(high, pixel + 1) - Math.max(low, pixel)) / support;
    }
    first[target + 1] = taps;
    if (to > from) end = target + 1;
    else if (end === 0) begin = target + 1;
  }
  return { begin, end, source, first, weights };
}

/** The box's rows as wide as the crop: [rows, 28]. */
function sumColumns({ data, width }: GrayImage, box: InkBox, columns: AxisWeights): Float32Array {
  const { begin, end, source, first, weights } = columns;
  const narrowed = new Float32Array(box.height * GLYPH_SIZE);
  for (let y = 0, row = box.y * width + box.x; y < box.height; y++, row += width) {
    for (let x = begin; x < end; x++) {
      let sum = 0;
      for (let k = first[x], to = first[x + 1], at = row + source[x]; k < to; k++, at++) sum += weights[k] * data[at];
      narrowed[y * GLYPH_SIZE + x] = sum;
    }
  }
  return narrowed;
}

/** Those rows as the crop's. @returns the largest sum, before it was rounded to float32 */
function sumRows(narrowed: Float32Array, columns: AxisWeights, rows: AxisWeights, glyph: Glyph): number {
  const { begin, end, source, first, weights } = rows;
  let peak = 0;
  for (let y = begin; y < end; y++) {
    for (let x = columns.begin; x < columns.end; x++) {
      let sum = 0;
      for (let k = first[y], to = first[y + 1], at = source[y] * GLYPH_SIZE + x; k < to; k++, at += GLYPH_SIZE) {
        sum += weights[k] * narrowed[at];
      }
      glyph[y * GLYPH_SIZE + x] = sum;
      if (sum > peak) peak = sum;
    }
  }
  return peak;
}
