import type { Random } from '../../random.ts';
import { arc, CORNER, type Knot, type Stroke } from '../hand/knot.ts';
import { drawSketch } from '../hand/draw-sketch.ts';
import { drawStroke } from '../pen.ts';
import { CANVAS_SIZE, type WarpOptions } from '../warp.ts';

const MIDDLE = CANVAS_SIZE / 2;

/**
 * Punctuation, rules and signs. Strokes and crosses are left out on purpose: a slash is a 1's stroke, a plus a t, a round bracket a C.
 * Sizes span a dot that fills its crop as well as a mark that a hand made large.
 */
export function drawMark(canvas: Float32Array, random: Random, warp: WarpOptions): void {
  const kind = random.next();
  if (kind < 0.2) drawDot(canvas, [MIDDLE, MIDDLE], random.between(4, 14), random);
  else if (kind < 0.3) drawColon(canvas, random);
  else if (kind < 0.55) drawBar(canvas, random);
  else drawSketch(canvas, SIGNS[random.below(SIGNS.length)](random), random, warp, random.between(20, 36));
}

/** A full stop or a comma's head: pressed, dragged a little, never long enough for a stroke. */
function drawDot(canvas: Float32Array, [x, y]: readonly [number, number], size: number, random: Random): void {
  const drag = size * random.between(0, 0.28);
  const angle = random.between(0, 2 * Math.PI);
  const end: readonly [number, number] = [x + drag * Math.cos(angle), y + drag * Math.sin(angle)];
  drawStroke(canvas, [[x, y], end], size);
  drawStroke(canvas, [[x + random.normal() * 0.15 * size, y + random.normal() * 0.15 * size], end], size * 0.8);
}

function drawColon(canvas: Float32Array, random: Random): void {
  const half = random.between(7, 14);
  const size = random.between(2.5, 7);
  const aside = random.normal() * 2;
  drawDot(canvas, [MIDDLE + aside, MIDDLE - half], size, random);
  drawDot(canvas, [MIDDLE - aside, MIDDLE + half], size, random);
}

/** A dash, an equals sign or a piece of a ruled line: one bar or two, level or nearly so. */
function drawBar(canvas: Float32Array, random: Random): void {
  const half = random.between(7, 21);
  const pen = random.between(1.5, 7);
  const rise = half * random.between(-0.25, 0.25);
  const bow = random.normal() * 1.2;
  const gap = random.chance(0.35) ? pen / 2 + random.between(2.5, 7) : 0;
  for (const bar of gap > 0 ? [-gap, gap] : [0]) {
    const y = MIDDLE + bar + random.normal() * 0.6;
    drawStroke(canvas, [[MIDDLE - half, y + rise], [MIDDLE, y + bow], [MIDDLE + half, y - rise]], pen); // prettier-ignore
  }
}

const SIGNS: readonly ((random: Random) => Stroke[])[] = [
  drawHash,
  drawDollar,
  drawEuro,
  drawBracket,
  drawScribble,
  drawComb,
  drawPercent,
];

/** # or the crossing of squared paper's lines. */
function drawHash(random: Random): Stroke[] {
  const reach = random.between(0.1, 0.35);
  const [near, far] = [reach, 1 - reach];
  return [
    [
      [near, 0],
      [near, 1],
    ],
    [
      [far, 0],
      [far, 1],
    ],
    [
      [0, near],
      [1, near],
    ],
    [
      [0, far],
      [1, far],
    ],
  ];
}

function drawDollar(random: Random): Stroke[] {
  const spine: Knot[] = [
    [0.6, 0.2],
    [0.32, 0.08],
    [0.04, 0.26],
    [0.32, 0.5],
    [0.62, 0.72],
    [0.32, 0.92],
    [0, 0.8],
  ];
  const bars = random.chance(0.4) ? [0.26, 0.4] : [0.33];
  return [
    spine,
    ...bars.map((x): Stroke => [
      [x, -0.08],
      [x, 1.08],
    ]),
  ];
}

function drawEuro(random: Random): Stroke[] {
  const low = random.between(0.54, 0.64);
  const bar = (y: number): Stroke => [
    [-0.18, y],
    [random.between(0.3, 0.55), y],
  ];
  return [arc([0.4, 0.5], [0.4, 0.5], 0.88, -0.76), bar(low - 0.2), bar(low)];
}

/** Square brackets, in pairs or alone with long arms, and braces' middles. */
function drawBracket(random: Random): Stroke[] {
  const arm = random.between(0.2, 0.34);
  const left: Stroke = [
    [arm, 0],
    [0, 0, CORNER],
    [0, 1, CORNER],
    [arm, 1],
  ];
  const wide = random.between(0.75, 1.1);
  const right: Stroke = left.map(([x, y, corner]): Knot => [wide - x, y, corner]);
  return [left, right];
}

/** Something crossed out: to and fro over the same place. */
function drawScribble(random: Random): Stroke[] {
  const turns = 5 + random.below(8);
  const level = random.chance(0.5);
  const stroke = Array.from({ length: turns }, (_, i): Knot => {
    const along = i / (turns - 1);
    const across = (i % 2 === 0 ? 0 : 1) + random.normal() * 0.12;
    return level ? [along * 1.3, across * 0.7] : [across * 0.9, along];
  });
  return [stroke];
}

/** The teeth of a form's comb, or a tally. */
function drawComb(random: Random): Stroke[] {
  const teeth = 3 + random.below(3);
  const height = random.between(0.3, 0.9);
  const strokes = Array.from({ length: teeth }, (_, i): Stroke => [
    [i * 0.35, 1 - height],
    [i * 0.35, 1],
  ]);
  return [
    ...strokes,
    [
      [-0.1, 1],
      [(teeth - 1) * 0.35 + 0.1, 1],
    ],
  ];
}

function drawPercent(random: Random): Stroke[] {
  const radius = random.between(0.13, 0.2);
  return [
    arc([0.1, 0.22], [radius, radius], 0, 1),
    [
      [0.72, 0],
      [0, 1],
    ],
    arc([0.65, 0.8], [radius, radius], 0, 1),
  ];
}
