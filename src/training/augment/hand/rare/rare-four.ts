import type { Random } from '../../../random.ts';
import { CORNER, type Knot, type Stroke } from '../knot.ts';

/** 4 near to an h that is leaned on; with a cup for its head, near to a 9; or with so short a stem that it is near to a z or an L. */
export function rareFour(random: Random): Stroke[] {
  const kind = random.next();
  if (kind < 0.4) return [drawLikeH(random)];
  return kind < 0.8 ? [drawCupped(random)] : drawShortStemmed(random);
}

/** A long stroke down to the foot of the line or nearly, steeply up again, and down. */
function drawLikeH(random: Random): Stroke {
  const width = random.between(0.28, 0.6);
  const low = random.between(0.68, 1); // where the first stroke ends
  const high = low - random.between(0.12, 0.42); // where the second begins
  const sharp = random.chance(0.6);
  return [
    [random.between(-0.05, 0.25) * width, 0],
    [0.05 * width, low * 0.5],
    [0, low, sharp || random.chance(0.5)],
    [0.55 * width, (low + high) / 2 - random.between(0.02, 0.12)],
    [width, high, sharp],
    [width * random.between(0.8, 1.02), (1 + high) / 2],
    [width * random.between(0.6, 1), 1],
  ];
}

/** In one stroke from a cup, whose left side may lean or curl in, up to the tip, high or low, and down the stem. */
function drawCupped(random: Random): Stroke {
  const width = random.between(0.4, 0.7);
  const depth = random.between(0.34, 0.62);
  const curl: Knot[] = random.chance(0.5) ? [[width * random.between(0.25, 0.5), random.between(0, 0.06)]] : [];
  return [
    ...curl,
    [width * random.between(0.08, 0.22), random.between(0.03, 0.12)],
    [0, depth * 0.6],
    [0.3 * width, depth],
    [0.75 * width, depth * random.between(0.8, 0.97)],
    [width, depth * random.between(-0.4, 0.7), CORNER],
    [width * random.between(0.85, 1), 0.55],
    [width * random.between(0.55, 1), 1],
  ];
}

function drawShortStemmed(random: Random): Stroke[] {
  const width = random.between(0.5, 0.8);
  const barY = random.between(0.66, 0.86);
  const rise = random.normal() * 0.05;
  const stemX = width * random.between(0.6, 0.95);
  const angle: Stroke = [
    [stemX + random.between(-0.35, 0.05), 0],
    [0, barY, random.chance(0.8)],
    [width / 2, barY + rise * 0.4],
    [width, barY + rise],
  ];
  return [
    angle,
    [
      [stemX, barY - random.between(0.08, 0.3)],
      [stemX, barY],
      [stemX + random.normal() * 0.03, 1],
    ],
  ];
}
