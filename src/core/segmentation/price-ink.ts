import type { GrayImage } from '../image.ts';
import { FIRST_LOOP, INK, OUTSIDE } from './mark-ground.ts';

/** Ink between two loops is where two round characters share their sides: along it a cut pays this share of the usual price … */
const WALL_PRICE = 0.3;
/** … and this much more at the wall's edges, so that it keeps to the middle. */
const OFF_MIDDLE = 0.2;

/**
 * What a cut pays for each pixel: one for ink, less for a wall between two different loops, nothing for paper.
 * @param ground from `markGround`
 */
export function priceInk({ width, height }: Pick<GrayImage, 'width' | 'height'>, ground: Uint8Array): Float32Array {
  const price = new Float32Array(width * height);
  for (let row = 0; row < height; row++) {
    const first = row * width;
    for (let from = 0; from < width; from++) {
      if (ground[first + from] !== INK) continue;
      let to = from + 1;
      while (to < width && ground[first + to] === INK) to++;
      const left = from > 0 ? ground[first + from - 1] : OUTSIDE;
      const right = to < width ? ground[first + to] : OUTSIDE;
      if (left >= FIRST_LOOP && right >= FIRST_LOOP && left !== right) priceWall(price, first + from, first + to);
      else price.fill(1, first + from, first + to);
      from = to;
    }
  }
  return price;
}

function priceWall(price: Float32Array, from: number, to: number): void {
  const middle = (from + to - 1) / 2;
  for (let i = from; i < to; i++) price[i] = WALL_PRICE + (OFF_MIDDLE * Math.abs(i - middle) * 2) / (to - from);
}
