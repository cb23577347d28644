import type { Random } from '../../random.ts';
import type { PickCharacter } from '../pick-character.ts';
import { CANVAS_PIXELS, CANVAS_SIZE, warpOnto, type WarpOptions } from '../warp.ts';

const MIDDLE = CANVAS_SIZE / 2;
const TRIES = 6;
const BARE_STROKE = 0.36; // width against height under which a part may be taken for a 1
const INK_LEVEL = 127;

/**
 * A part of a character, as a cut in the wrong place leaves it: mostly its left or right third to half, now and then its top or foot;
 * sometimes with a neighbour's piece at the cut. Never a bare upright stroke: that is how 1, I and l look.
 */
export function drawPart(canvas: Float32Array, random: Random, pick: PickCharacter, warp: WarpOptions): void {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    canvas.fill(0);
    warpOnto(canvas, pick('part'), random, warp);
    const side = random.chance(0.82) ? random.below(2) : 2 + random.below(2);
    keepSide(canvas, side, CANVAS_SIZE * random.between(0.33, side < 2 ? 0.51 : 0.42), random);
    if (isBroad(canvas)) {
      if (side < 2 && random.chance(0.25)) addNeighbour(canvas, side, random, pick, warp);
      return;
    }
  }
  canvas.fill(0);
  warpOnto(canvas, pick('whole'), random, warp, [MIDDLE - 11, MIDDLE], 1.1);
  warpOnto(canvas, pick('whole'), random, warp, [MIDDLE + 11, MIDDLE], 1.1);
}

/** Keeps what lies within `depth` of a side (left, right, top, foot) along a slanted cut. */
function keepSide(canvas: Float32Array, side: number, depth: number, random: Random): void {
  const lean = random.normal() * 0.15;
  for (let y = 0, i = 0; y < CANVAS_SIZE; y++) {
    for (let x = 0; x < CANVAS_SIZE; x++, i++) {
      const along = side < 2 ? y : x;
      const inside = [x, CANVAS_SIZE - 1 - x, y, CANVAS_SIZE - 1 - y][side];
      if (inside > depth + (along - MIDDLE) * lean) canvas[i] = 0;
    }
  }
}

function isBroad(canvas: Float32Array): boolean {
  let [left, right, top, bottom] = [CANVAS_SIZE, -1, CANVAS_SIZE, -1];
  for (let i = 0; i < CANVAS_PIXELS; i++) {
    if (canvas[i] <= INK_LEVEL) continue;
    const [x, y] = [i % CANVAS_SIZE, Math.floor(i / CANVAS_SIZE)];
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return right - left + 1 > BARE_STROKE * (bottom - top + 1);
}

function addNeighbour(
  canvas: Float32Array,
  side: number,
  random: Random,
  pick: PickCharacter,
  warp: WarpOptions,
): void {
  const away = (side === 0 ? -1 : 1) * random.between(24, 34);
  warpOnto(canvas, pick('whole'), random, warp, [MIDDLE + away, MIDDLE]);
}
