import type { Random } from '../../random.ts';
import type { PickCharacter } from '../pick-character.ts';
import { CANVAS_PIXELS, CANVAS_SIZE, warpOnto, type WarpOptions } from '../warp.ts';
import { measureContact, placeBeside, type Pair } from './place-beside.ts';
import { keepSlice, sumInk, widthOf } from './slice-ink.ts';

const MIDDLE = CANVAS_SIZE / 2;
const SOURCE_HEIGHT = 20; // pixels
/** A neighbour is pushed in past the place where it touches by so many source pixels at most, and this share of the narrower one's width. */
const DEEPEST = 2.4;
const DEEPEST_SHARE = 0.3;
/** Two that touch along more than this share of a character's height, as bare 1s do, look like one: another is drawn. */
const MOST_CONTACT = 0.7;
const TRIES = 4;
/** Share of the pairs of which one is cut through, as in the wrong place; what stays of its width, and of the other's ink at least: else it is clutter. */
const CUT = 0.35;
const LEAST_SLICE = 0.25;
const MOST_SLICE = 0.75;
const LEAST_INK = 0.2;

/**
 * Two or three characters of which each touches the one before it, or runs into it a little; or one and a slice of its neighbour. A narrow one
 * stands as close as its shape lets it: a 1 against an 8 makes hardly more than an 8.
 */
export function drawTouching(
  canvas: Float32Array,
  random: Random,
  pick: PickCharacter,
  warp: WarpOptions,
  count: number,
): void {
  const zoom = count === 2 ? random.between(0.95, 1.3) : random.between(0.72, 0.9);
  const slope = random.normal() * 1.2; // canvas pixels a character
  const drawOne = (i: number): Float32Array => {
    const one = new Float32Array(CANVAS_PIXELS);
    warpOnto(one, pick('whole'), random, warp, [MIDDLE, MIDDLE + slope * (i - (count - 1) / 2)], zoom);
    return one;
  };
  const isCut = count === 2 && random.chance(CUT);
  canvas.set(drawOne(0));
  for (let i = 1; i < count; i++) {
    let next = drawOne(i);
    const most = MOST_CONTACT * SOURCE_HEIGHT * zoom;
    for (let attempt = 1; attempt < TRIES && measureContact(canvas, next) > most; attempt++) next = drawOne(i);
    const deepest = Math.min(DEEPEST * zoom, DEEPEST_SHARE * Math.min(widthOf(canvas), widthOf(next)));
    const pair = placeBeside(canvas, next, random.between(0, deepest));
    const { left, right } = isCut ? cutOne(pair, random) : pair;
    for (let at = 0; at < CANVAS_PIXELS; at++) canvas[at] = Math.max(left[at], right[at]);
  }
}

/** Leaves of one of the two only what is next to the other. */
function cutOne(pair: Pair, random: Random): Pair {
  const side = random.chance(0.5) ? 'left' : 'right';
  const other = side === 'left' ? 'right' : 'left';
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const slice = keepSlice(pair[side], other, random.between(LEAST_SLICE, MOST_SLICE), random);
    if (sumInk(slice) >= LEAST_INK * sumInk(pair[other])) return { ...pair, [side]: slice };
  }
  return pair;
}
