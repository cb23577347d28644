import type { Random } from '../../random.ts';
import { drawStroke } from '../pen.ts';
import { CANVAS_PIXELS, CANVAS_SIZE } from '../warp.ts';

/** Specks, a blob of paper's grain, or a piece of a printed pattern. */
export function drawTexture(canvas: Float32Array, random: Random): void {
  const kind = random.next();
  if (kind < 0.4) drawSpecks(canvas, random);
  else if (kind < 0.7) drawGrain(canvas, random);
  else drawPattern(canvas, random);
}

function drawSpecks(canvas: Float32Array, random: Random): void {
  for (let count = 3 + random.below(12); count > 0; count--) {
    const x = random.between(4, CANVAS_SIZE - 4);
    const y = random.between(4, CANVAS_SIZE - 4);
    const end = [x + random.normal() * 2.5, y + random.normal() * 2.5] as const;
    drawStroke(canvas, [[x, y], end], random.between(1, 4));
  }
}

/** Grain under a threshold that is too low: blots of a few pixels, densest in the middle. */
function drawGrain(canvas: Float32Array, random: Random): void {
  const cell = random.between(2.5, 7); // pixels
  const nodes = Math.ceil(CANVAS_SIZE / cell) + 1;
  const levels = new Float32Array((nodes + 1) * (nodes + 1)).map(() => random.next());
  const radius = random.between(0.25, 0.5) * CANVAS_SIZE;
  const squash = random.between(0.5, 2);
  for (let i = 0; i < CANVAS_PIXELS; i++) {
    const [x, y] = [i % CANVAS_SIZE, Math.floor(i / CANVAS_SIZE)];
    const [gridX, gridY] = [x / cell, y / cell];
    const [column, row] = [Math.floor(gridX), Math.floor(gridY)];
    const [fx, fy] = [gridX - column, gridY - row];
    const at = row * (nodes + 1) + column;
    const top = levels[at] * (1 - fx) + levels[at + 1] * fx;
    const foot = levels[at + nodes + 1] * (1 - fx) + levels[at + nodes + 2] * fx;
    const away = Math.hypot((x - CANVAS_SIZE / 2) * squash, y - CANVAS_SIZE / 2) / radius;
    const height = top * (1 - fy) + foot * fy - 0.35 * Math.max(away, 0.4);
    canvas[i] = 255 * Math.min(Math.max((height - 0.25) * 6, 0), 1);
  }
}

/** A few thin lines side by side that swing alike, whole or in dashes, as cheques and banknotes have them. */
function drawPattern(canvas: Float32Array, random: Random): void {
  const lines = 3 + random.below(5);
  const gap = random.between(4, 9);
  const swing = random.between(0.5, 5);
  const turns = random.between(0.05, 0.25);
  const phase = random.between(0, 2 * Math.PI);
  const angle = random.between(0, Math.PI);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const dashes = random.chance(0.5) ? random.between(0.2, 0.6) : 0; // share of each line that is missing
  const half = random.between(10, 20);
  const pen = random.between(1, 2.5);
  for (let line = 0; line < lines; line++) {
    const off = (line - (lines - 1) / 2) * gap;
    for (let along = -half; along < half; along += 3) {
      if (random.chance(dashes)) continue;
      const place = (t: number): readonly [number, number] => {
        const across = off + swing * Math.sin(turns * t + phase);
        return [CANVAS_SIZE / 2 + cos * t - sin * across, CANVAS_SIZE / 2 + sin * t + cos * across];
      };
      drawStroke(canvas, [place(along), place(along + 3)], pen);
    }
  }
}
