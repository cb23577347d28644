import type { Random } from '../../../random.ts';
import { CORNER, type Stroke } from '../knot.ts';

/** 5 with three strokes as sharp as a z's; like an s that winds up into an 8's lower ring; or with its bar as far off as an accent. */
export function rareFive(random: Random): Stroke[] {
  const width = random.between(0.45, 0.8);
  const kind = random.next();
  if (kind < 0.3) return [drawSharp(width, random)];
  return kind < 0.6 ? [drawWound(width, random)] : drawAccented(width, random);
}

function drawSharp(width: number, random: Random): Stroke {
  return [
    [random.between(0.9, 1.2) * width, random.between(-0.06, 0.06)],
    [random.between(0, 0.15) * width, random.between(0.1, 0.3), CORNER],
    [random.between(0.75, 0.95) * width, random.between(0.4, 0.62), random.chance(0.6)],
    [random.between(-0.05, 0.2) * width, 1],
  ];
}

function drawWound(width: number, random: Random): Stroke {
  return [
    [random.between(0.85, 1.2) * width, random.between(-0.04, 0.1)],
    [0.5 * width, 0.01],
    [random.between(0.08, 0.2) * width, random.between(0.14, 0.24)],
    [0.3 * width, random.between(0.36, 0.44)],
    [random.between(0.72, 0.95) * width, random.between(0.55, 0.72)],
    [0.5 * width, 0.99],
    [random.between(0.05, 0.25) * width, random.between(0.82, 0.95)],
    [random.between(0.2, 0.5) * width, random.between(0.58, 0.76)],
  ];
}

function drawAccented(width: number, random: Random): Stroke[] {
  const neck = random.between(0.3, 0.46);
  const left = width * random.between(0, 0.25);
  const reach = width * random.between(0.7, 1.3);
  const above = random.between(-0.22, -0.04);
  const tail = random.between(-0.45, 0.1) * width;
  const body: Stroke = [
    [left, 0],
    [left * random.between(0.4, 1), neck, random.chance(0.6)],
    [0.5 * width, neck - random.between(0, 0.1)],
    [random.between(0.7, 1) * width, neck + (1 - neck) * 0.42],
    [0.55 * width, 0.93],
    [tail, random.between(0.88, 1.02)],
  ];
  return [
    body,
    [
      [left + random.between(0.05, 0.35) * width, above],
      [reach, above - random.between(-0.02, 0.2)],
    ],
  ];
}
