import type { Random } from '../../random.ts';
import { CORNER, type Knot, type Stroke } from './knot.ts';

/** 7: plain or crossed, its bar straight or wavy, with a flag that hangs at the left; the stem straight or curved. */
export function seven(random: Random): Stroke[] {
  const crossed = random.chance(0.75);
  const width = random.between(crossed ? 0.42 : 0.52, 0.8);
  const wave = random.chance(0.4) ? random.between(0.02, 0.06) : random.normal() * 0.01;
  const flag: Knot[] = random.chance(0.3)
    ? [
        [random.between(-0.06, 0.03), random.between(0.1, 0.24)],
        [0, 0.02, CORNER],
      ]
    : [[0, random.between(-0.02, 0.07)]];
  const footX = width * random.between(0.12, 0.75);
  const bow = random.chance(0.55) ? random.between(0.02, 0.13) : random.normal() * 0.015;
  const knee: Knot = [(width + footX) / 2 - bow, 0.48];
  const pen: Stroke = [
    ...flag,
    [0.33 * width, 0.02 - wave],
    [0.7 * width, 0.02 + wave],
    [width, random.normal() * 0.015, random.chance(0.85)],
    knee,
    [footX, 1],
  ];
  return crossed ? [pen, drawCross(knee, width, random)] : [pen];
}

function drawCross([x, y]: Knot, width: number, random: Random): Stroke {
  const centreY = y + 0.03 + random.normal() * 0.07;
  const centreX = x - (centreY - y) * 0.5 + random.normal() * 0.03;
  const half = width * random.between(0.22, 0.68);
  const tilt = random.normal() * 0.045;
  return [
    [centreX - half, centreY + tilt],
    [centreX, centreY + random.normal() * 0.015],
    [centreX + half, centreY - tilt],
  ];
}
