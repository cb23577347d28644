import type { Random } from '../../random.ts';
import { CORNER, type Knot, type Stroke } from './knot.ts';

/**
 * 4: closed at the top, or open with tops that part, run side by side or lean together, which is when it is taken for a 9; in two strokes,
 * or in one where the pen goes back up the bar.
 */
export function four(random: Random): Stroke[] {
  const kind = random.next();
  if (kind < 0.27) return drawClosed(random);
  if (kind < 0.37) return drawInOneStroke(random);
  return kind < 0.47 ? drawLightning(random) : drawOpen(random);
}

function drawClosed(random: Random): Stroke[] {
  const width = random.between(0.5, 0.8);
  const barY = random.between(0.52, 0.74);
  const stemX = width * random.between(0.62, 0.82);
  return [
    [
      [stemX + random.normal() * 0.015, 0],
      [0.4 * stemX, barY * random.between(0.45, 0.6)],
      [0, barY, CORNER],
      ...drawBar(width, barY, random),
    ],
    drawStem(stemX, random.between(-0.03, 0.08), random),
  ];
}

function drawOpen(random: Random): Stroke[] {
  const width = random.between(0.45, 0.8);
  const barY = random.between(0.42, 0.72);
  const stemX = width * random.between(0.6, 0.85);
  const gap = stemX * random.between(0.22, 1.05); // between the tops
  const round = random.chance(0.3);
  const left: Knot[] = [
    [stemX - gap, random.between(0, 0.14)],
    [(stemX - gap) * random.between(0.3, 0.7), barY * 0.55],
    [0, barY * (round ? 0.88 : 1), !round],
  ];
  return [
    [...left, ...drawBar(width, barY, random)],
    drawStem(stemX, random.chance(0.3) ? random.between(0.25, 0.5) : random.between(-0.06, 0.3), random),
  ];
}

/** Down, along the bar, up its end, and down the stem: without lifting the pen. */
function drawInOneStroke(random: Random): Stroke[] {
  const width = random.between(0.4, 0.65);
  const barY = random.between(0.45, 0.66);
  const left = random.between(0, 0.45) * width;
  const top = random.between(0, 0.3);
  return [
    [
      [left, random.between(0, 0.1)],
      [left * 0.4, barY * 0.6],
      [0.03, barY, random.chance(0.5)],
      [0.5 * width, barY + random.between(-0.04, 0.04)],
      [0.88 * width, barY * 0.75],
      [width, top, CORNER],
      [0.96 * width, 0.55],
      [width * random.between(0.8, 1), 1],
    ],
  ];
}

/** Down, along the bar and down again from its end: a lightning, near to an s. */
function drawLightning(random: Random): Stroke[] {
  const width = random.between(0.35, 0.65);
  const barY = random.between(0.4, 0.6);
  const rise = random.between(-0.04, 0.12);
  const sharp = random.chance(0.6);
  return [
    [
      [width * random.between(0.25, 0.9), 0],
      [0.3 * width, barY * 0.5],
      [0, barY, sharp],
      [0.5 * width, barY - rise / 2],
      [width, barY - rise, sharp],
      [width * random.between(0.7, 1), 0.72],
      [width * random.between(0.4, 0.9), 1],
    ],
  ];
}

function drawBar(width: number, barY: number, random: Random): Knot[] {
  const rise = random.normal() * 0.05;
  const end = width * random.between(0.88, 1.25);
  return [
    [0.5 * end, barY + rise * 0.4],
    [end, barY + rise],
  ];
}

function drawStem(x: number, top: number, random: Random): Stroke {
  const bow = random.normal() * 0.02;
  return [
    [x, top],
    [x + bow, 0.5 + top / 2],
    [x + random.normal() * 0.04, 1],
  ];
}
