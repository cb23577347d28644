import type { RgbaImage } from '../../../src/core/image.ts';

/** A film's frames carry their numbers: a row of squares at the lower left corner, white for 1 and black for 0, the highest bit first. */
export const SQUARE = 16; // pixels
export const BITS = 10;

/** Paints the number into the picture. @throws RangeError where it has more bits */
export function paintFrameNumber({ width, height, data }: RgbaImage, number: number): void {
  if (number >= 2 ** BITS) throw new RangeError(`paintFrameNumber: expected less than ${2 ** BITS}, got ${number}`);
  for (let bit = 0; bit < BITS; bit++) {
    const level = (number >> (BITS - 1 - bit)) & 1 ? 255 : 0;
    for (let y = height - SQUARE; y < height; y++) {
      const at = (y * width + bit * SQUARE) * 4;
      for (let i = at; i < at + SQUARE * 4; i += 4) data.fill(level, i, i + 3);
    }
  }
}

/**
 * The number that a picture carries.
 * @param data RGBA of its lower left corner, `BITS` squares wide and one high
 */
export function readFrameNumber(data: ArrayLike<number>): number {
  const row = BITS * SQUARE;
  let number = 0;
  for (let bit = 0; bit < BITS; bit++) {
    const middle = ((SQUARE / 2) * row + bit * SQUARE + SQUARE / 2) * 4;
    number = 2 * number + (data[middle + 1] > 127 ? 1 : 0);
  }
  return number;
}
