import type { Random } from '../random.ts';
import { CANVAS_PIXELS, CANVAS_SIZE } from './warp.ts';

/** What happens to ink between the pen and the threshold, as shares of all crops. */
const DRY_PEN = 0.12;
const LINE_GAP = 0.06;
const PRINTED_PATTERN = 0.18;

/** Does to the canvas, before the threshold, what pens and paper do: dry strokes, a removed line's gap, a printed pattern under the ink. */
export function damageInk(canvas: Float32Array, random: Random): void {
  if (random.chance(DRY_PEN)) fadeBands(canvas, random);
  if (random.chance(LINE_GAP)) cutLineGap(canvas, random);
  if (random.chance(PRINTED_PATTERN)) addPattern(canvas, random);
}

/** A pen that skips: the ink fades along one or two bands, which the threshold may break. */
function fadeBands(canvas: Float32Array, random: Random): void {
  for (let count = 1 + random.below(2); count > 0; count--) {
    const angle = random.between(0, Math.PI);
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    const middle = random.normal() * 0.2 * CANVAS_SIZE;
    const half = random.between(1, 5);
    const fade = random.between(0.35, 0.75);
    for (let i = 0; i < CANVAS_PIXELS; i++) {
      if (canvas[i] === 0) continue;
      const [x, y] = [(i % CANVAS_SIZE) - CANVAS_SIZE / 2, Math.floor(i / CANVAS_SIZE) - CANVAS_SIZE / 2];
      const away = Math.abs(cos * x + sin * y - middle) / half;
      if (away < 1) canvas[i] *= 1 - fade * (1 - away * away);
    }
  }
}

/** The gap where a ruled line was taken out through the character and its strokes were not all mended. */
function cutLineGap(canvas: Float32Array, random: Random): void {
  const middle = CANVAS_SIZE * random.between(0.25, 0.82);
  const tilt = random.normal() * 0.03;
  const thickness = random.chance(0.25) ? 3 : 1 + random.below(2); // pixels
  const mended = random.between(0.1, 0.7); // share of the strokes
  let whole = true;
  for (let x = 0; x < CANVAS_SIZE; x++) {
    if (x % 4 === 0) whole = random.chance(mended);
    if (whole) continue;
    const top = Math.round(middle + tilt * (x - CANVAS_SIZE / 2));
    for (let y = top; y < top + thickness; y++) canvas[y * CANVAS_SIZE + x] = 0;
  }
}

/**
 * A printed pattern, too faint for ink on its own: where it crosses a stroke's soft edge the threshold leaves ragged edges, and where it
 * is strongest, dashes.
 */
function addPattern(canvas: Float32Array, random: Random): void {
  const angle = random.between(0, Math.PI);
  const turns = (2 * Math.PI) / random.between(2.5, 8); // wavelength in pixels
  const [alongX, alongY] = [Math.cos(angle) * turns, Math.sin(angle) * turns];
  const swing = random.between(0, 1.5);
  const phase = random.between(0, 2 * Math.PI);
  const depth = random.between(25, 80); // of 255
  for (let i = 0; i < CANVAS_PIXELS; i++) {
    if (!hasInkNear(canvas, i)) continue;
    const [x, y] = [i % CANVAS_SIZE, Math.floor(i / CANVAS_SIZE)];
    const wave = Math.sin(alongX * x + alongY * y + swing * Math.sin(0.15 * (x - y)) + phase);
    canvas[i] = Math.min(canvas[i] + depth * (wave + (random.next() - 0.5)), 255);
  }
}

const REACH = 2; // pixels to which a stroke's edge is lifted

/** Whether there is ink a little to the left, right, top or foot; of what lies there, some has the pattern on it already. */
function hasInkNear(canvas: Float32Array, i: number): boolean {
  return (
    canvas[i] > 90 ||
    canvas[i - REACH] > 90 ||
    canvas[i + REACH] > 90 ||
    canvas[i - REACH * CANVAS_SIZE] > 90 ||
    canvas[i + REACH * CANVAS_SIZE] > 90
  );
}
