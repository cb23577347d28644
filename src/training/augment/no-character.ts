import type { Random } from '../random.ts';
import { drawStroke } from './pen.ts';
import { CANVAS_SIZE, warpOnto, type WarpOptions } from './warp.ts';

/** Draws what a segmenter cuts out by mistake: two characters joined, a part of one, punctuation, a ruled line, specks. */
export function drawNoCharacter(canvas: Float32Array, random: Random, pick: () => Uint8Array, warp: WarpOptions): void {
  const kind = random.next();
  if (kind < 0.4) drawPair(canvas, random, pick, warp);
  else if (kind < 0.75) drawPart(canvas, random, pick, warp);
  else if (kind < 0.9) drawPunctuation(canvas, random);
  else drawSpecks(canvas, random);
}

function drawPair(canvas: Float32Array, random: Random, pick: () => Uint8Array, warp: WarpOptions): void {
  const zoom = random.between(1, 1.25);
  const distance = random.between(14, 21) * zoom;
  const middle = CANVAS_SIZE / 2;
  warpOnto(canvas, pick(), random, warp, [middle - distance / 2, middle + random.normal() * 2], zoom);
  warpOnto(canvas, pick(), random, warp, [middle + distance / 2, middle + random.normal() * 2], zoom);
}

/** The left or right third to half of a character, as a cut in the wrong place leaves it; now and then with a neighbour's piece. */
function drawPart(canvas: Float32Array, random: Random, pick: () => Uint8Array, warp: WarpOptions): void {
  warpOnto(canvas, pick(), random, warp);
  const keepLeft = random.chance(0.5);
  const cut = CANVAS_SIZE * random.between(0.36, 0.6);
  const lean = random.normal() * 0.15;
  for (let y = 0, i = 0; y < CANVAS_SIZE; y++) {
    const edge = cut + (y - CANVAS_SIZE / 2) * lean;
    for (let x = 0; x < CANVAS_SIZE; x++, i++) if (x < edge !== keepLeft) canvas[i] = 0;
  }
  if (random.chance(0.3)) {
    const side = keepLeft ? -1 : 1;
    warpOnto(canvas, pick(), random, warp, [CANVAS_SIZE / 2 + side * random.between(24, 34), CANVAS_SIZE / 2]);
  }
}

function drawPunctuation(canvas: Float32Array, random: Random): void {
  const middle = CANVAS_SIZE / 2;
  const pen = random.between(2, 9);
  const kind = random.below(4);
  if (kind === 0) {
    drawStroke(
      canvas,
      [
        [middle, middle],
        [middle + random.normal() * 1.5, middle + random.normal() * 1.5],
      ],
      pen + 3,
    );
    return;
  }
  const half = random.between(6, 20);
  const rise = random.normal() * 0.15 * half;
  const bars = kind === 3 ? [-4 - pen / 2, 4 + pen / 2] : [0];
  for (const bar of bars)
    drawStroke(
      canvas,
      [
        [middle - half, middle + bar + rise],
        [middle + half, middle + bar - rise],
      ],
      pen,
    );
  if (kind === 2)
    drawStroke(
      canvas,
      [
        [middle, middle - half],
        [middle, middle + half],
      ],
      pen,
    );
}

function drawSpecks(canvas: Float32Array, random: Random): void {
  const count = 2 + random.below(12);
  for (let i = 0; i < count; i++) {
    const x = random.between(4, CANVAS_SIZE - 4);
    const y = random.between(4, CANVAS_SIZE - 4);
    drawStroke(
      canvas,
      [
        [x, y],
        [x + random.normal() * 3, y + random.normal() * 3],
      ],
      random.between(1, 4),
    );
  }
}
