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
  const columns = resampleAxis(box.x, box.width, scale, box.massX);
  const rows = resampleAxis(box.y, box.height, scale, box.massY);

  const partial = new Float32Array(box.height * GLYPH_SIZE); // [source rows, 28]
  for (let y = 0; y < box.height; y++) {
    const sourceRow = (box.y + y) * ink.width;
    for (let x = 0; x < GLYPH_SIZE; x++) {
      let sum = 0;
      const weights = columns.weights[x];
      for (let k = 0, source = sourceRow + columns.first[x]; k < weights.length; k++, source++) {
        sum += weights[k] * ink.data[source];
      }
      partial[y * GLYPH_SIZE + x] = sum;
    }
  }
  let peak = 0;
  for (let y = 0; y < GLYPH_SIZE; y++) {
    const weights = rows.weights[y];
    const firstRow = rows.first[y] - box.y;
    for (let x = 0; x < GLYPH_SIZE; x++) {
      let sum = 0;
      for (let k = 0, source = firstRow * GLYPH_SIZE + x; k < weights.length; k++, source += GLYPH_SIZE) {
        sum += weights[k] * partial[source];
      }
      glyph[y * GLYPH_SIZE + x] = sum;
      if (sum > peak) peak = sum;
    }
  }
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
  let left = width;
  let right = -1;
  let top = height;
  let bottom = -1;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (data[i] < INK_LEVEL) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  if (right < 0) return undefined;
  let mass = 0;
  let sumX = 0;
  let sumY = 0;
  for (let y = top; y <= bottom; y++) {
    let rowMass = 0;
    for (let x = left, i = y * width + left; x <= right; x++, i++) {
      const level = data[i];
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

interface AxisWeights {
  /** For each of the 28 target pixels, the first source pixel that it draws from. */
  readonly first: Int32Array;
  readonly weights: readonly Float32Array[];
}

const NOTHING = new Float32Array(0);

/** Weights of a box filter (shrinking) or a linear one (growing) from `length` source pixels at `start` to 28 target pixels. */
function resampleAxis(start: number, length: number, scale: number, mass: number): AxisWeights {
  const size = length * scale;
  const centred = CENTRE - (mass - start) * scale;
  const offset = Math.min(Math.max(centred, 0), GLYPH_SIZE - size); // the box stays inside
  const support = Math.max(1 / scale, 1); // source pixels under one target pixel
  const first = new Int32Array(GLYPH_SIZE);
  const weights: Float32Array[] = [];
  for (let target = 0; target < GLYPH_SIZE; target++) {
    const centre = (target + 0.5 - offset) / scale; // in source pixels from `start`
    const low = centre - support / 2;
    const high = centre + support / 2;
    const from = Math.max(0, Math.floor(low));
    const to = Math.min(length, Math.ceil(high));
    if (to <= from) {
      weights.push(NOTHING);
      first[target] = start;
      continue;
    }
    const taps = new Float32Array(to - from);
    for (let k = 0; k < taps.length; k++) {
      const pixel = from + k;
      taps[k] = (Math.min(high, pixel + 1) - Math.max(low, pixel)) / support;
    }
    first[target] = start + from;
    weights.push(taps);
  }
  return { first, weights };
}
