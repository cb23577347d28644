import type { Random } from '../../random.ts';
import { arc, type Stroke } from './knot.ts';

/** 8: one stroke that crosses itself, closed or open at the top; or two circles, one on the other. */
export function eight(random: Random): Stroke[] {
  const width = random.between(0.42, 0.75);
  return random.chance(0.22) ? drawCircles(width, random) : [drawInOneStroke(width, random)];
}

function drawCircles(width: number, random: Random): Stroke[] {
  const waist = random.between(0.4, 0.52);
  const head = width * random.between(0.35, 0.48);
  const centre = width / 2;
  const aside = random.normal() * 0.03;
  return [
    arc(
      [centre + aside, waist / 2],
      [head, waist / 2],
      random.next(),
      random.between(0.94, 1.1) * (random.chance(0.8) ? -1 : 1),
    ),
    arc(
      [centre, (1 + waist) / 2],
      [centre, (1 - waist) / 2 + 0.01],
      random.between(0.6, 0.9),
      -random.between(0.94, 1.1),
    ),
  ];
}

function drawInOneStroke(width: number, random: Random): Stroke {
  const waist = random.between(0.4, 0.54);
  const head = random.between(0.74, 0.95); // the upper bowl's width against the lower's
  const [left, right] = [(0.5 - head / 2) * width, (0.5 + head / 2) * width];
  const open = random.chance(0.25);
  const close = open ? random.between(0.04, 0.22) * width : random.normal() * 0.015;
  const from = random.chance(0.3) ? -0.2 : 0.06; // where the pen sets down: past the top, or before it
  return [
    [0.5 * width + (from < 0 ? 0.36 : 0.3) * width, from < 0 ? 0.16 : 0.06],
    [0.5 * width, 0],
    [left, waist * 0.42],
    [0.42 * width, waist * 0.92],
    [0.88 * width, waist + (1 - waist) * 0.3],
    [0.92 * width, waist + (1 - waist) * 0.64],
    [0.5 * width, 1],
    [0.03 * width, waist + (1 - waist) * 0.62],
    [0.2 * width, waist + (1 - waist) * 0.2],
    [0.6 * width, waist * 0.86],
    [right, waist * 0.45],
    [right - 0.04 * width + close, random.between(0.02, 0.12)],
  ];
}
