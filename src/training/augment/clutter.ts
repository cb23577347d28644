import type { Random } from '../random.ts';
import { drawStroke } from './pen.ts';
import { CANVAS_SIZE, warpOnto, type WarpOptions } from './warp.ts';

/** What else may be in a crop, as shares of all crops. */
const NEIGHBOUR = 0.07; // each side
const RULED_LINE = 0.06;
const SPECKS = 0.08;
const CUT_EDGE = 0.05;

/** Adds to a drawn character what the segmenter lets through: a neighbour's stroke, a ruled line, specks; or takes an edge away. */
export function addClutter(canvas: Float32Array, random: Random, pick: () => Uint8Array, warp: WarpOptions): void {
  if (random.chance(CUT_EDGE)) cutEdge(canvas, random);
  for (const side of [-1, 1]) {
    if (!random.chance(NEIGHBOUR)) continue;
    const neighbour = new Float32Array(canvas.length);
    warpOnto(neighbour, pick(), random, warp, [
      CANVAS_SIZE / 2 + side * random.between(30, 38),
      CANVAS_SIZE / 2 + random.normal() * 3,
    ]);
    for (let i = 0; i < canvas.length; i++) if (neighbour[i] > canvas[i]) canvas[i] = neighbour[i];
  }
  if (random.chance(RULED_LINE)) {
    const y = CANVAS_SIZE * random.between(0.72, 0.97);
    const tilt = random.normal();
    drawStroke(
      canvas,
      [
        [random.between(0, 8), y + tilt],
        [CANVAS_SIZE - random.between(0, 8), y - tilt],
      ],
      random.between(1, 2.5),
    );
  }
  if (random.chance(SPECKS)) {
    for (let count = 1 + random.below(4); count > 0; count--) {
      const [x, y] = [random.between(2, CANVAS_SIZE - 2), random.between(2, CANVAS_SIZE - 2)];
      drawStroke(
        canvas,
        [
          [x, y],
          [x + random.normal(), y + random.normal()],
        ],
        random.between(1, 2.5),
      );
    }
  }
}

/** Wipes a strip of the character's box, as a cut too near or the picture's edge does. */
function cutEdge(canvas: Float32Array, random: Random): void {
  const depth = CANVAS_SIZE * random.between(0.16, 0.27); // the character's box begins at about a sixth
  const side = random.below(4);
  for (let y = 0, i = 0; y < CANVAS_SIZE; y++) {
    for (let x = 0; x < CANVAS_SIZE; x++, i++) {
      const inside = [x, CANVAS_SIZE - 1 - x, y, CANVAS_SIZE - 1 - y][side];
      if (inside < depth) canvas[i] = 0;
    }
  }
}
