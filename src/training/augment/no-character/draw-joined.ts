import type { Random } from '../../random.ts';
import type { PickCharacter } from '../pick-character.ts';
import { CANVAS_SIZE, warpOnto, type WarpOptions } from '../warp.ts';

const MIDDLE = CANVAS_SIZE / 2;

/** Two or three characters that touch or overlap, or one with a good part of its neighbour. */
export function drawJoined(canvas: Float32Array, random: Random, pick: PickCharacter, warp: WarpOptions): void {
  const kind = random.next();
  if (kind < 0.15) drawRow(canvas, random, pick, warp, 3);
  else drawRow(canvas, random, pick, warp, 2);
  if (kind > 0.75) cutLast(canvas, random);
}

function drawRow(canvas: Float32Array, random: Random, pick: PickCharacter, warp: WarpOptions, count: number): void {
  const zoom = count === 2 ? random.between(0.95, 1.3) : random.between(0.72, 0.9);
  // A character is 20 source pixels high and some 8 to 20 wide.
  const distance = (random.chance(0.2) ? random.between(10, 14) : random.between(14, 21)) * zoom;
  const slope = random.normal() * 0.08;
  for (let i = 0; i < count; i++) {
    const across = (i - (count - 1) / 2) * distance;
    warpOnto(canvas, pick('whole'), random, warp, [MIDDLE + across, MIDDLE + across * slope + random.normal()], zoom);
  }
}

/** Takes away the outer part of the row at its left or its right: what is left there is more than clutter and less than a character. */
function cutLast(canvas: Float32Array, random: Random): void {
  const depth = CANVAS_SIZE * random.between(0.17, 0.27); // the row begins at about a tenth
  const fromLeft = random.chance(0.5);
  const lean = random.normal() * 0.1;
  for (let y = 0, i = 0; y < CANVAS_SIZE; y++) {
    const edge = depth + (y - MIDDLE) * lean;
    for (let x = 0; x < CANVAS_SIZE; x++, i++) if ((fromLeft ? x : CANVAS_SIZE - 1 - x) < edge) canvas[i] = 0;
  }
}
