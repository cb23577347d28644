import type { Random } from '../../random.ts';
import { CORNER, type Knot, type Stroke } from './knot.ts';

/** 5: the bar set on last, attached or adrift; or all in one stroke, with corners or as round as an s. */
export function five(random: Random): Stroke[] {
  const width = random.between(0.45, 0.8);
  const kind = random.next();
  if (kind < 0.2) return [drawLikeS(width, random)];
  const neck = random.between(0.36, 0.48);
  const left = width * random.between(0.05, 0.25);
  const body: Knot[] = [[left * random.between(0.4, 1), neck, random.chance(0.75)], ...drawBowl(width, neck, random)];
  const reach = width * random.between(0.75, 1.35);
  const rise = random.normal() * 0.04 - 0.01;
  if (kind < 0.42) {
    return [[[reach, rise], [(reach + left) / 2, random.normal() * 0.015], [left, 0.02, CORNER], ...body]];
  }
  const adrift = random.chance(0.5);
  const from: Knot = adrift
    ? [left + random.between(0.02, 0.24), random.between(-0.1, 0.07)]
    : [left + random.normal() * 0.02, random.normal() * 0.015];
  const bar: Stroke = [
    from,
    [(from[0] + reach) / 2, from[1] + rise / 2 + random.normal() * 0.015],
    [reach, from[1] + rise],
  ];
  return [[[left, 0], ...body], bar];
}

function drawBowl(width: number, neck: number, random: Random): Knot[] {
  const belly = random.between(random.chance(0.2) ? 0.4 : 0.75, 1.08) * width;
  const end = random.chance(0.8) ? random.between(-0.25, 0.12) : random.between(0.1, 0.35);
  return [
    [0.5 * width, neck - random.between(-0.03, 0.07)],
    [belly, neck + (1 - neck) * random.between(0.36, 0.5)],
    [random.between(0.55, 0.75) * width, 0.93],
    [random.between(0.25, 0.4) * width, 1],
    [end * width, random.between(0.86, 0.98)],
  ];
}

function drawLikeS(width: number, random: Random): Knot[] {
  return [
    [random.between(0.85, 1.15) * width, random.between(-0.02, 0.1)],
    [0.5 * width, 0.01],
    [random.between(0.08, 0.2) * width, random.between(0.14, 0.24)],
    [0.3 * width, random.between(0.36, 0.44)],
    [0.75 * width, random.between(0.5, 0.58)],
    [random.between(0.78, 0.98) * width, random.between(0.7, 0.8)],
    [0.5 * width, 0.98],
    [random.between(-0.15, 0.1) * width, random.between(0.86, 0.97)],
  ];
}
