import type { Random } from '../../../random.ts';
import { arc, type Stroke } from '../knot.ts';

/** 0 as a fast hand joins it to its neighbours: broad, with the stroke along its foot that leads from one to the other; near to a 2. */
export function rareZero(random: Random): Stroke[] {
  const width = random.between(0.6, 1.35);
  const start = 0.75 + random.between(-0.04, 0.14);
  const ring = arc([width / 2, 0.5], [width / 2, 0.5], start, -random.between(0.95, 1.2), random.between(0.84, 1.05));
  return random.chance(0.75) ? [ring, drawJoin(width, random)] : [ring];
}

function drawJoin(width: number, random: Random): Stroke {
  const level = random.between(0.9, 1.03);
  const bow = random.normal() * 0.03;
  const [from, to] = random.chance(0.5)
    ? [-random.between(0.05, 0.45), random.between(0.35, 0.8) * width]
    : [random.between(0.15, 0.6) * width, width + random.between(0.05, 0.4)];
  return [
    [from, level + random.normal() * 0.04],
    [(from + to) / 2, level + bow],
    [to, level + random.normal() * 0.03],
  ];
}
