import type { Random } from '../../../random.ts';
import { CORNER, type Knot, type Stroke } from '../knot.ts';

/**
 * 7 with its cross as wide as its bar or as low as a foot, near to a 2; its bar and stem one bow; a loop at its flag or its corner; crossed
 * without lifting the pen, by a loop from the foot, near to a 2 or an 8.
 */
export function rareSeven(random: Random): Stroke[] {
  const width = random.between(0.4, 0.8);
  const foot: Knot = [width * random.between(0.15, 0.85), 1];
  const knee: Knot = [(width + foot[0]) / 2 - random.between(-0.02, 0.1), random.between(0.42, 0.54)];
  const flag = random.chance(0.4) ? drawLoopedFlag(random) : drawFlag(random);
  const bar = random.chance(0.5) ? drawBow(width, random) : drawBar(width, random);
  const pen: Stroke = [...flag, ...bar, knee, foot];
  if (random.chance(0.35)) return [[...pen, ...loopAcross(knee, foot, width, random)]];
  return random.chance(0.85) ? [pen, drawCross(knee, foot, width, random)] : [pen];
}

function drawFlag(random: Random): Knot[] {
  const hanging = random.chance(0.4);
  return hanging ? [[random.between(-0.06, 0.03), random.between(0.1, 0.24)], [0, 0.02, CORNER]] : [[0, random.between(-0.02, 0.12)]]; // prettier-ignore
}

function drawLoopedFlag(random: Random): Knot[] {
  const size = random.between(0.1, 0.2);
  return [
    [size, 0.1 * size],
    [0.2 * size, 0.8 * size],
    [-0.3 * size, 0.2 * size],
    [0.3 * size, -0.3 * size],
    [0.9 * size, 0.5 * size],
  ];
}

/** A straight or wavy bar, now and then with a loop at its end, where the pen turns the long way round. */
function drawBar(width: number, random: Random): Knot[] {
  const wave = random.between(0, 0.1);
  const size = random.between(0.08, 0.2);
  const eye: Knot[] = [
    [width + 0.4 * size, -0.5 * size],
    [width - 0.3 * size, -0.9 * size],
    [width - 0.6 * size, 0.4 * size],
  ];
  return [
    [0.33 * width, 0.02 - wave],
    [0.7 * width, 0.02 + wave],
    [width, random.normal() * 0.015, random.chance(0.6)],
    ...(random.chance(0.3) ? eye : []),
  ];
}

/** The bar and the beginning of the stem as the head of a 2. */
function drawBow(width: number, random: Random): Knot[] {
  return [
    [0.5 * width, -random.between(0.02, 0.1)],
    [random.between(0.88, 1) * width, random.between(0.08, 0.2)],
  ];
}

function drawCross([kneeX, kneeY]: Knot, [footX]: Knot, width: number, random: Random): Stroke {
  const y = random.chance(0.5) ? random.between(0.56, 0.78) : random.between(0.4, 0.6);
  const x = kneeX + ((y - kneeY) * (footX - kneeX)) / (1 - kneeY);
  const [left, right] = [random.between(0.2, 0.9) * width, random.between(0.35, 0.95) * width];
  const tilt = random.normal() * 0.045;
  return [
    [x - left, y + tilt],
    [x, y + random.normal() * 0.015],
    [x + right, y - tilt],
  ];
}

/** From the foot up on one side, and across the stem to the other. */
function loopAcross([kneeX, kneeY]: Knot, [footX]: Knot, width: number, random: Random): Knot[] {
  const y = random.between(0.46, 0.74);
  const x = kneeX + ((y - kneeY) * (footX - kneeX)) / (1 - kneeY);
  const side = random.chance(0.8) ? -1 : 1; // mostly up on the left, and across to the right
  const reach = side * random.between(0.08, 0.3) * width;
  const end = x - side * random.between(0.2, 0.8) * width;
  return [
    [footX + reach * 0.5, random.between(0.96, 1.03)],
    [(x + footX) / 2 + reach, (y + 1) / 2],
    [x + reach * random.between(0.5, 0.9), y + 0.02],
    [x, y + random.normal() * 0.02],
    [end, y + random.between(-0.08, 0.1)],
  ];
}
