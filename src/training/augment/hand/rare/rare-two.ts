import type { Random } from '../../../random.ts';
import { arc, CORNER, type Knot, type Stroke } from '../knot.ts';

/** 2 whose head is a ring, closed or nearly, from small to most of the height; what tells it from a 9 or an 8 is the foot. */
export function rareTwo(random: Random): Stroke[] {
  const width = random.between(0.45, 0.85);
  const height = random.between(0.38, 0.74);
  const [radiusX, radiusY] = [height * random.between(0.2, 0.68), height / 2];
  const middle = width * random.between(0.35, 0.65);
  const start = random.between(0.2, 0.46); // in turns: from the bottom to nearly the left
  const turns = 1.25 - start + random.between(-0.03, 0.1); // back to the bottom, over the start or not quite to it
  const head = arc([middle, radiusY], [radiusX, radiusY], start, turns, random.between(0.94, 1.08));
  return [[...head, ...(random.chance(0.4) ? drawLoop(width, random) : drawFoot(width, random))]];
}

function drawLoop(width: number, random: Random): Knot[] {
  const size = random.between(0.5, 1.4);
  return [
    [0.27 * width, 0.9],
    [0.05 * width, 0.98],
    [-0.1 * size * width, 0.94],
    [0.02 * width, 0.96 - 0.12 * size],
    [0.3 * width, 0.95 - 0.08 * size],
    [0.62 * width, random.between(0.94, 1)],
    [random.between(0.85, 1.15) * width, random.between(0.84, 1)],
  ];
}

/** From as long as the head is wide to little more than a tick. */
function drawFoot(width: number, random: Random): Knot[] {
  const left = random.between(-0.1, 0.3) * width;
  const end = left + random.between(0.4, 1.1) * width;
  const rise = random.normal() * 0.04;
  return [
    [left, random.between(0.92, 1), CORNER],
    [(left + end) / 2, 0.97 + rise / 2 + random.normal() * 0.02],
    [end, 0.98 + rise],
  ];
}
