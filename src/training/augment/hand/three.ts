import type { Random } from '../../random.ts';
import { CORNER, type Knot, type Stroke } from './knot.ts';

/** 3: round or flat at the top; the waist a corner, a soft bend or a small loop. */
export function three(random: Random): Stroke[] {
  const width = random.between(0.48, 0.78);
  const waist = random.between(0.38, 0.52);
  const indent = random.between(0.25, 0.6) * width;
  const head: Knot[] = random.chance(0.2)
    ? [
        [0, random.between(0, 0.06)],
        [0.9 * width, random.between(-0.02, 0.03), CORNER],
      ]
    : [
        [random.between(0, 0.12) * width, random.between(0.06, 0.2)],
        [0.45 * width, 0],
        [random.between(0.78, 0.95) * width, waist * random.between(0.36, 0.52)],
      ];
  const middle: Knot[] = random.chance(0.18)
    ? [
        [indent, waist + 0.03],
        [indent - 0.07, waist - 0.01],
        [indent, waist - 0.05],
      ]
    : [[indent, waist, random.chance(0.6)]];
  const belly: Knot[] = [
    [random.between(0.85, 1.08) * width, waist + (1 - waist) * random.between(0.32, 0.5)],
    [random.between(0.62, 0.85) * width, 0.92],
    [random.between(0.32, 0.45) * width, 1],
    [random.between(-0.15, 0.08) * width, random.between(0.8, 0.97)],
  ];
  return [[...head, ...middle, ...belly]];
}
