import type { Random } from '../random.ts';
import type { PickCharacter } from './pick-character.ts';
import { drawStroke } from './pen.ts';
import { CANVAS_PIXELS, CANVAS_SIZE, warpOnto, type WarpOptions } from './warp.ts';

/** What else may be in a crop, as shares of all crops. */
const NEIGHBOUR = 0.09; // each side
const RULED_LINE = 0.05;
const LINE_REMAINS = 0.05;
const DOT = 0.12;
const SPECKS = 0.07;
const CUT_EDGE = 0.05;

const MIDDLE = CANVAS_SIZE / 2;
const SOURCE_BOX = 20; // pixels of a source character's longer side

/**
 * Adds to the character in the canvas's middle what the segmenter lets through: a neighbour's stroke, a line or its remains, dots; or
 * takes an edge away.
 * @param size the character's longer side, canvas pixels
 */
export function addClutter(
  canvas: Float32Array,
  size: number,
  random: Random,
  pick: PickCharacter,
  warp: WarpOptions,
): void {
  if (random.chance(CUT_EDGE)) cutEdge(canvas, size, random);
  for (const side of [-1, 1]) if (random.chance(NEIGHBOUR)) addNeighbour(canvas, side, size, random, pick, warp);
  if (random.chance(RULED_LINE)) addRuledLine(canvas, size, random);
  if (random.chance(LINE_REMAINS)) addLineRemains(canvas, size, random);
  if (random.chance(DOT)) addDot(canvas, size, random);
  if (random.chance(SPECKS)) addSpecks(canvas, size, random);
}

/** The edge of the character that stands at this side, as far as the crop reaches. */
function addNeighbour(
  canvas: Float32Array,
  side: number,
  size: number,
  random: Random,
  pick: PickCharacter,
  warp: WarpOptions,
): void {
  const neighbour = new Float32Array(CANVAS_PIXELS);
  const place = [MIDDLE + side * size * random.between(1, 1.25), MIDDLE + 0.1 * size * random.normal()] as const;
  warpOnto(neighbour, pick('whole'), random, warp, place, size / SOURCE_BOX);
  const reach = size * random.between(0.6, 0.8);
  for (let i = 0; i < CANVAS_PIXELS; i++) {
    if (Math.abs((i % CANVAS_SIZE) + 0.5 - MIDDLE) < reach && neighbour[i] > canvas[i]) canvas[i] = neighbour[i];
  }
}

function addRuledLine(canvas: Float32Array, size: number, random: Random): void {
  const y = MIDDLE + size * random.between(0.35, 0.62);
  const tilt = random.normal();
  const [left, right] = [MIDDLE - size * random.between(0.2, 0.7), MIDDLE + size * random.between(0.2, 0.7)];
  drawStroke(canvas, [[left, y + tilt], [right, y - tilt]], random.between(1, 2.5)); // prettier-ignore
}

/** Dashes above or below, where a printed line was taken out and not all of it went. */
function addLineRemains(canvas: Float32Array, size: number, random: Random): void {
  const y = MIDDLE + size * (random.chance(0.3) ? -random.between(0.42, 0.6) : random.between(0.42, 0.62));
  let x = MIDDLE - size * random.between(0.2, 0.55);
  for (let count = 1 + random.below(4); count > 0; count--) {
    const end = x + size * random.between(0.03, 0.28);
    drawStroke(canvas, [[x, y + random.normal() * 0.4], [end, y]], random.between(0.9, 2)); // prettier-ignore
    x = end + size * random.between(0.05, 0.3);
  }
}

/** A full stop or comma that stands too near to a character, mostly after it: amounts are full of them. */
function addDot(canvas: Float32Array, size: number, random: Random): void {
  const side = random.chance(0.75) ? 1 : -1;
  const x = MIDDLE + side * size * random.between(0.36, 0.66);
  const y = MIDDLE + size * random.between(0.3, 0.52);
  const tail = size * (random.chance(0.45) ? random.between(0.03, 0.26) : random.between(0, 0.03));
  const end = [x - tail * random.between(0.2, 0.8), y + tail] as const;
  drawStroke(canvas, [[x, y], end], size * random.between(0.07, 0.15));
}

function addSpecks(canvas: Float32Array, size: number, random: Random): void {
  for (let count = 1 + random.below(4); count > 0; count--) {
    const x = MIDDLE + size * random.between(-0.65, 0.65);
    const y = MIDDLE + size * random.between(-0.65, 0.65);
    const end = [x + random.normal(), y + random.normal()] as const;
    drawStroke(canvas, [[x, y], end], random.between(1, 2.5));
  }
}

/** Wipes a strip of the character's box, as a cut too near or the picture's edge does. */
function cutEdge(canvas: Float32Array, size: number, random: Random): void {
  const depth = MIDDLE - size * random.between(0.38, 0.54); // the character ends at half its size
  const side = random.below(4);
  for (let y = 0, i = 0; y < CANVAS_SIZE; y++) {
    for (let x = 0; x < CANVAS_SIZE; x++, i++) {
      const inside = [x, CANVAS_SIZE - 1 - x, y, CANVAS_SIZE - 1 - y][side];
      if (inside < depth) canvas[i] = 0;
    }
  }
}
