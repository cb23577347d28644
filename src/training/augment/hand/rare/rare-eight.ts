import type { Random } from '../../../random.ts';
import type { Stroke } from '../knot.ts';

/** 8: an s that goes on upwards through its own waist and past the top, where it may never meet its start: near to an &. */
export function rareEight(random: Random): Stroke[] {
  const width = random.between(0.42, 0.75);
  const waist = random.between(0.4, 0.54);
  const startX = random.between(0.4, 0.85) * width;
  const reach = startX + random.between(0.1, 0.6) * width;
  const stroke: Stroke = [
    [startX, random.between(0.02, 0.14)],
    [0.4 * width, random.between(0, 0.06)],
    [0.08 * width, waist * 0.45],
    [0.42 * width, waist * 0.95],
    [0.88 * width, waist + (1 - waist) * 0.4],
    [0.5 * width, 1],
    [0.03 * width, waist + (1 - waist) * 0.62],
    [0.25 * width, waist + (1 - waist) * 0.15],
    [0.65 * width, waist * 0.75],
    [reach, random.between(-0.12, 0.16)],
  ];
  return [stroke];
}
