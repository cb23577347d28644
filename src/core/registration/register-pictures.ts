import { compose, invert, STILL, type Motion } from '../fusion/motion.ts';
import { findEdges, type Edges } from './find-edges.ts';
import type { GrayPicture, Pyramid } from './pyramid.ts';
import { solve } from './solve.ts';

/** Fewer pixels with edges say nothing of a motion. */
const LEAST_EDGES = 24;
/** Steps towards the motion at each level, and the step below which it is found, pixels. */
const MOST_STEPS = 12;
const SMALL_STEP = 0.01;
/** Where a motion is right, brightness differs by less than this share of what it would without anything in common. */
const MOST_RESIDUE = 0.6;

/**
 * How the second picture has moved against the first: the turn, zoom and shift under which their edges agree, from the smallest level to the
 * largest; undefined where there is none. Inverse compositional Lucas & Kanade (Baker & Matthews 2004), each pixel weighed down by how badly
 * it agrees, so that what moves otherwise, or is burnt out, does not count.
 * @param guess where to begin, such as the motion of the frame before
 * @returns in pixels of the largest level
 */
export function registerPictures(from: Pyramid, to: Pyramid, guess: Motion = STILL): Motion | undefined {
  const last = from.length - 1;
  let motion = scaleShift(guess, 1 / 2 ** last);
  let residue = 1;
  for (let level = last; level >= 0; level--) {
    const edges = findEdges(from[level]);
    if (edges.count >= LEAST_EDGES) {
      const centre = [(from[level].width - 1) / 2, (from[level].height - 1) / 2] as const;
      const about = fromMiddle(motion, centre);
      const starts = level === last ? [about, STILL] : [about];
      const ends = starts.map((start) => align(edges, to[level], centre, start));
      const best = ends.reduce((a, b) => (b.residue < a.residue ? b : a));
      motion = fromCorner(best.motion, centre);
      residue = best.residue;
    }
    if (level > 0) motion = scaleShift(motion, 2);
  }
  return residue < MOST_RESIDUE ? motion : undefined;
}

/** The same motion in a picture `factor` times as large. Pixel centres lie half a pixel inwards: a corner of the larger is none of the smaller. */
function scaleShift({ a, b, dx, dy }: Motion, factor: number): Motion {
  // x = factor · x′ + (factor − 1) / 2, for pixel centres counted from 0.
  const half = (factor - 1) / 2;
  const shift: Motion = { a: factor, b: 0, dx: half, dy: half };
  const { dx: right, dy: down } = compose(compose(invert(shift), { a, b, dx, dy }), shift);
  return { a, b, dx: right, dy: down };
}

type Point = readonly [x: number, y: number];

const shiftBy = (x: number, y: number): Motion => ({ a: 1, b: 0, dx: x, dy: y });
const fromMiddle = (motion: Motion, [x, y]: Point): Motion => compose(compose(shiftBy(x, y), motion), shiftBy(-x, -y));
const fromCorner = (motion: Motion, [x, y]: Point): Motion => fromMiddle(motion, [-x, -y]);

interface Aligned {
  readonly motion: Motion;
  /** Mean difference in brightness, as a share of what it would be without anything in common. */
  readonly residue: number;
}

function align(edges: Edges, to: GrayPicture, centre: Point, start: Motion): Aligned {
  const differences = new Float32Array(edges.count);
  let motion = start;
  let residue = measure(edges, to, centre, motion, differences);
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = findStep(edges, differences);
    if (change === undefined) break;
    const next = compose(invert(change), motion);
    const after = measure(edges, to, centre, next, differences);
    if (!(after < residue)) break;
    motion = next;
    residue = after;
    if (Math.hypot(change.dx, change.dy) < SMALL_STEP && Math.hypot(change.a - 1, change.b) < SMALL_STEP / to.width)
      break;
  }
  return { motion, residue };
}

/** Writes how much brighter each edge pixel is where the motion takes it; NaN where that is outside. @returns the residue */
function measure(edges: Edges, to: GrayPicture, [cx, cy]: Point, motion: Motion, out: Float32Array): number {
  const { count, x, y, value } = edges;
  const { width, height, data } = to;
  let [sum, inside, mean] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const u = motion.a * x[i] - motion.b * y[i] + motion.dx + cx;
    const v = motion.b * x[i] + motion.a * y[i] + motion.dy + cy;
    const [left, top] = [Math.floor(u), Math.floor(v)];
    if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) {
      out[i] = NaN;
      continue;
    }
    const [across, down] = [u - left, v - top];
    const at = top * width + left;
    const upper = data[at] + across * (data[at + 1] - data[at]);
    const lower = data[at + width] + across * (data[at + width + 1] - data[at + width]);
    out[i] = upper + down * (lower - upper) - value[i];
    sum += out[i];
    mean += value[i];
    inside += 1;
  }
  if (inside < Math.max(LEAST_EDGES, count / 3)) return Infinity;
  // The light may have changed as a whole.
  const bias = sum / inside;
  mean /= inside;
  let [off, spread] = [0, 0];
  for (let i = 0; i < count; i++) {
    if (Number.isNaN(out[i])) continue;
    out[i] -= bias;
    off += Math.abs(out[i]);
    spread += Math.abs(value[i] - mean);
  }
  return spread > 0 ? off / spread : Infinity;
}

/** The small motion of the first picture that would make up for the differences, by weighted least squares. */
function findStep({ count, x, y, right, down }: Edges, differences: Float32Array): Motion | undefined {
  let [sum, inside] = [0, 0];
  for (let i = 0; i < count; i++) {
    if (Number.isNaN(differences[i])) continue;
    sum += Math.abs(differences[i]);
    inside += 1;
  }
  const usual = (2 * sum) / Math.max(inside, 1) + 1;
  const matrix = new Array<number>(16).fill(0);
  const vector = [0, 0, 0, 0];
  const slope = [0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    const difference = differences[i];
    if (Number.isNaN(difference)) continue;
    const weight = 1 / (1 + (difference / usual) ** 2);
    slope[0] = right[i] * x[i] + down[i] * y[i];
    slope[1] = down[i] * x[i] - right[i] * y[i];
    slope[2] = right[i];
    slope[3] = down[i];
    for (let row = 0; row < 4; row++) {
      vector[row] += weight * slope[row] * difference;
      for (let column = row; column < 4; column++) matrix[4 * row + column] += weight * slope[row] * slope[column];
    }
  }
  for (let row = 1; row < 4; row++)
    for (let column = 0; column < row; column++) matrix[4 * row + column] = matrix[4 * column + row];
  const step = solve(matrix, vector);
  return step && { a: 1 + step[0], b: step[1], dx: step[2], dy: step[3] };
}
