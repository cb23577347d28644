import { selectRank } from '../../core/select-rank.ts';
import { BUNDLE } from './bundle-ink.ts';
import type { Direction } from './direction.ts';
import type { Chain } from './trace-chains.ts';

/** A chain that is as straight as a ruled line, measured. Positions are pixels along the direction, places pixels across it. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** Its middle across the direction at each pixel from `from` to `to`. */
  readonly middles: Float32Array;
  /** As thick as it is in four of five places, pixels. */
  readonly thickness: number;
  /** Share of its length that has ink. */
  readonly inked: number;
  /** Its pieces between gaps of paper, pixels each; where a stroke crosses, it goes on. */
  readonly pieces: readonly number[];
}

/** Off the parabola through it a line's nodes are at most this far (root mean square), pixels, and this share of its length. */
const MAX_ROUGHNESS = 0.8;
const MAX_ROUGHNESS_SHARE = 0.002;
/** A page bends a line by at most this share of its length. */
const MAX_SAGITTA = 0.035;
/** A line is this many times longer than thick. */
const SLENDER = 10;
/** Paper over so many pixels of a line is a blank in its print and no gap. */
const MAX_BLANK = 2;
/** Bundles on each side that a node's middle is averaged with. */
const SMOOTHING = 2;

/** @returns undefined where the chain is too thick or too crooked for a line */
export function fitChain(chain: Chain, data: Uint8Array, direction: Direction): Line | undefined {
  const { at } = chain;
  const from = at[0] * BUNDLE;
  const to = Math.min(direction.length, (at[at.length - 1] + 1) * BUNDLE);
  const length = to - from;
  const thickness = quantile(chain.thickness, 0.8);
  if (length < SLENDER * thickness) return undefined;
  const { roughness, sagitta } = fitParabola(chain);
  if (roughness > MAX_ROUGHNESS + MAX_ROUGHNESS_SHARE * length || sagitta > MAX_SAGITTA * length) return undefined;
  const middles = interpolate(chain, from, to);
  const pieces = measurePieces(middles, from, data, direction);
  return { from, to, middles, thickness, inked: pieces.reduce((sum, piece) => sum + piece, 0) / length, pieces };
}

const quantile = (values: Float32Array, share: number): number =>
  selectRank(values.slice(), Math.min(values.length - 1, Math.floor(share * values.length)));

/** Least squares over −1 to 1; how far the parabola is from its chord in pixels, and the nodes from the parabola. */
function fitParabola({ at, middle }: Chain): { roughness: number; sagitta: number } {
  const n = at.length;
  const half = Math.max(1, (at[n - 1] - at[0]) / 2);
  const base = middle[0];
  let [t, t2, t3, t4, y, ty, t2y] = [0, 0, 0, 0, 0, 0, 0]; // sums
  for (let i = 0; i < n; i++) {
    const place = (at[i] - at[0]) / half - 1;
    const off = middle[i] - base;
    t += place;
    t2 += place * place;
    t3 += place ** 3;
    t4 += place ** 4;
    y += off;
    ty += place * off;
    t2y += place * place * off;
  }
  const determinant = n * (t2 * t4 - t3 * t3) - t * (t * t4 - t3 * t2) + t2 * (t * t3 - t2 * t2);
  if (Math.abs(determinant) < 1e-9) return { roughness: 0, sagitta: 0 };
  const a = (y * (t2 * t4 - t3 * t3) - t * (ty * t4 - t3 * t2y) + t2 * (ty * t3 - t2 * t2y)) / determinant;
  const b = (n * (ty * t4 - t2y * t3) - y * (t * t4 - t3 * t2) + t2 * (t * t2y - ty * t2)) / determinant;
  const c = (n * (t2 * t2y - t3 * ty) - t * (t * t2y - t2 * ty) + y * (t * t3 - t2 * t2)) / determinant;
  let squares = 0;
  for (let i = 0; i < n; i++) {
    const place = (at[i] - at[0]) / half - 1;
    squares += (middle[i] - base - a - b * place - c * place * place) ** 2;
  }
  return { roughness: Math.sqrt(squares / n), sagitta: Math.abs(c) };
}

/** The smoothed middle at every pixel, straight from node to node. */
function interpolate({ at, middle }: Chain, from: number, to: number): Float32Array {
  const last = at.length - 1;
  const smooth = new Float64Array(at.length);
  for (let i = 0; i <= last; i++) {
    const reach = Math.min(SMOOTHING, i, last - i);
    let sum = 0;
    for (let k = i - reach; k <= i + reach; k++) sum += middle[k];
    smooth[i] = sum / (2 * reach + 1);
  }
  const middles = new Float32Array(to - from);
  for (let p = from, i = 0; p < to; p++) {
    while (i < last - 1 && p >= placeOf(at[i + 1])) i++;
    const start = placeOf(at[i]);
    const share = (p - start) / (placeOf(at[i + 1]) - start);
    middles[p - from] = smooth[i] + share * (smooth[i + 1] - smooth[i]);
  }
  return middles;
}

/** The middle of a bundle along the direction, pixels. */
const placeOf = (bundle: number): number => bundle * BUNDLE + (BUNDLE - 1) / 2;

/** Lengths of the stretches, in pixels, that have ink within a pixel of the line, but for gaps that print leaves. */
function measurePieces(
  middles: Float32Array,
  from: number,
  data: Uint8Array,
  { breadth, along, across }: Direction,
): number[] {
  const pieces: number[] = [];
  let [first, last] = [-1, -1];
  for (let i = 0; i < middles.length; i++) {
    const base = (from + i) * along;
    const middle = Math.round(middles[i]);
    let place = Math.max(0, middle - 1);
    const end = Math.min(breadth - 1, middle + 1);
    while (place <= end && data[base + place * across] === 0) place++;
    if (place > end) continue;
    if (first >= 0 && i - last > MAX_BLANK + 1) {
      pieces.push(last - first + 1);
      first = -1;
    }
    if (first < 0) first = i;
    last = i;
  }
  if (first >= 0) pieces.push(last - first + 1);
  return pieces;
}
