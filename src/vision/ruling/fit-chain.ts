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

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** Least squares over −1 to 1; how far the parabola is from its chord in pixels, and the nodes from the parabola. */
function fitParabola({ at, middle }: Chain): { roughness: number; sagitta: number } {
  const n = at.length;
  const half = Math.max(1, (at[n - 1] - at[0]) / 2);
  const sums = { t: 0, t2: 0, t3: 0, t4: 0, y: 0, ty: 0, t2y: 0 };
  const base = middle[0];
  const ts = at.map((bundle) => (bundle - at[0]) / half - 1);
  ts.forEach((t, i) => {
    const y = middle[i] - base;
    sums.t += t;
    sums.t2 += t * t;
    sums.t3 += t ** 3;
    sums.t4 += t ** 4;
    sums.y += y;
    sums.ty += t * y;
    sums.t2y += t * t * y;
  });
  const { t, t2, t3, t4, y, ty, t2y } = sums;
  const determinant = n * (t2 * t4 - t3 * t3) - t * (t * t4 - t3 * t2) + t2 * (t * t3 - t2 * t2);
  if (Math.abs(determinant) < 1e-9) return { roughness: 0, sagitta: 0 };
  const a = (y * (t2 * t4 - t3 * t3) - t * (ty * t4 - t3 * t2y) + t2 * (ty * t3 - t2 * t2y)) / determinant;
  const b = (n * (ty * t4 - t2y * t3) - y * (t * t4 - t3 * t2) + t2 * (t * t2y - ty * t2)) / determinant;
  const c = (n * (t2 * t2y - t3 * ty) - t * (t * t2y - t2 * ty) + y * (t * t3 - t2 * t2)) / determinant;
  const squares = ts.reduce((sum, at_, i) => sum + (middle[i] - base - a - b * at_ - c * at_ * at_) ** 2, 0);
  return { roughness: Math.sqrt(squares / n), sagitta: Math.abs(c) };
}

/** The smoothed middle at every pixel, straight from node to node. */
function interpolate({ at, middle }: Chain, from: number, to: number): Float32Array {
  const n = at.length;
  const smooth = middle.map((_, i) => {
    const reach = Math.min(SMOOTHING, i, n - 1 - i);
    let sum = 0;
    for (let k = i - reach; k <= i + reach; k++) sum += middle[k];
    return sum / (2 * reach + 1);
  });
  const placeOf = (i: number): number => at[i] * BUNDLE + (BUNDLE - 1) / 2;
  const middles = new Float32Array(to - from);
  for (let p = from, i = 0; p < to; p++) {
    while (i < n - 2 && p >= placeOf(i + 1)) i++;
    const share = n > 1 ? (p - placeOf(i)) / (placeOf(i + 1) - placeOf(i)) : 0;
    middles[p - from] = n > 1 ? smooth[i] + share * (smooth[i + 1] - smooth[i]) : smooth[i];
  }
  return middles;
}

/** Lengths of the stretches, in pixels, that have ink within a pixel of the line, but for gaps that print leaves. */
function measurePieces(
  middles: Float32Array,
  from: number,
  data: Uint8Array,
  { breadth, along, across }: Direction,
): number[] {
  const pieces: number[] = [];
  let [first, last] = [-1, -1];
  middles.forEach((place, i) => {
    const base = (from + i) * along;
    const middle = Math.round(place);
    let inked = false;
    for (let b = Math.max(0, middle - 1); b <= Math.min(breadth - 1, middle + 1); b++)
      inked ||= data[base + b * across] !== 0;
    if (!inked) return;
    if (first >= 0 && i - last > MAX_BLANK + 1) {
      pieces.push(last - first + 1);
      first = -1;
    }
    if (first < 0) first = i;
    last = i;
  });
  return first < 0 ? pieces : [...pieces, last - first + 1];
}
