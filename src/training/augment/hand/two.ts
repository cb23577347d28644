import type { Random } from '../../random.ts';
import { CORNER, type Knot, type Stroke } from './knot.ts';

/** 2: on a plain corner or a loop, with a flat, rising or wavy foot; the head round, or curled in at its start. */
export function two(random: Random): Stroke[] {
  const width = random.between(0.5, 0.85);
  const shoulder = random.between(0.2, 0.34);
  const curl = random.between(0.15, 0.62) * width; // how far the start is curled in: far enough, it closes the head
  const start: Knot[] = random.chance(0.35)
    ? [
        [curl, shoulder + random.between(0.02, 0.12)],
        [0.1 * width, shoulder + 0.02],
        [0.02 * width, shoulder - 0.1],
      ]
    : [[random.between(0, 0.12) * width, random.between(0.1, 0.3)]];
  const head: Knot[] = [
    ...start,
    [0.45 * width, random.between(-0.01, 0.02)],
    [0.88 * width, shoulder * random.between(0.7, 1)],
    [0.62 * width, random.between(0.5, 0.62)],
  ];
  return [[...head, ...(random.chance(0.35) ? drawLoop(width, random) : drawCorner(width, random))]];
}

function drawLoop(width: number, random: Random): Knot[] {
  const size = random.between(0.7, 1.4);
  const end = random.between(0.85, 1.15) * width;
  return [
    [0.27 * width, 0.88],
    [0.05 * width, 0.98],
    [-0.1 * size * width, 0.94],
    [0.02 * width, 0.96 - 0.12 * size],
    [0.3 * width, 0.95 - 0.08 * size],
    [0.62 * width, random.between(0.94, 1)],
    [end, random.between(0.84, 1.0)],
  ];
}

function drawCorner(width: number, random: Random): Knot[] {
  const corner: Knot = [random.between(-0.06, 0.1) * width, random.between(0.94, 1), CORNER];
  const end = random.between(0.75, 1.2) * width;
  const wave = random.chance(0.5) ? random.between(0.02, 0.08) : random.normal() * 0.012;
  const rise = random.normal() * 0.04;
  return [
    corner,
    [0.35 * end, 0.97 - wave + rise / 3],
    [0.7 * end, 0.98 + wave / 2 + rise],
    [end, 0.98 + rise - wave / 2],
  ];
}
