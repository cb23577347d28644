import type { RgbaImage } from '../core/image.ts';
import type { Reader } from './create-reader.ts';
import { DEFAULT_THRESHOLD } from './read-options.ts';

/** Pixels of a segment's length and thickness, between two figures, and around the line. */
const [LENGTH, THICK, PITCH, MARGIN] = [22, 4, 40, 40];
const [PAPER, INK] = [220, 40]; // grey levels
/** The seven segments of a display (top, left and right of each half, middle, foot) for 0 to 9. */
const SEGMENTS = [0x77, 0x24, 0x5d, 0x6d, 0x2e, 0x6b, 0x7b, 0x25, 0x7f, 0x6f];
/** So often, as long as nobody waits: some parts are compiled at a later call. */
const ROUNDS = 3;

/**
 * Reads a small drawn picture, for what it takes the engine to compile all parts of the road: so the first frame of a camera does not wait for
 * that.
 * @param isWanted whether a picture of somebody's waits to be read
 */
export async function warmUp(reader: Pick<Reader, 'read'>, isWanted: () => boolean): Promise<void> {
  const image = drawFigures();
  for (let round = 0; round < ROUNDS && !isWanted(); round++) {
    await reader.read(image, { format: 'digits', threshold: DEFAULT_THRESHOLD });
    await messagesTaken();
  }
}

/** Reading gives way to nobody: only between two tasks does this thread hear of a picture that waits. */
const messagesTaken = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** 0 to 9 in a line, as on a display. */
export function drawFigures(): RgbaImage {
  const [width, height] = [2 * MARGIN + SEGMENTS.length * PITCH, 2 * MARGIN + 2 * LENGTH + THICK];
  const data = new Uint8ClampedArray(4 * width * height).fill(PAPER);
  const fill = (x: number, y: number, columns: number, rows: number): void => {
    for (let row = y; row < y + rows; row++) {
      for (let at = 4 * (row * width + x); at < 4 * (row * width + x + columns); at++) data[at] = INK;
    }
  };
  for (const [figure, segments] of SEGMENTS.entries()) {
    const left = MARGIN + figure * PITCH;
    for (let bit = 0; bit < 7; bit++) {
      if (!(segments & (1 << bit))) continue;
      const half = bit < 3 ? 0 : 1;
      const isLevel = bit % 3 === 0;
      // Bits: 0 top, 1 and 2 upper left and right, 3 middle, 4 and 5 lower left and right, 6 foot.
      if (isLevel) fill(left, MARGIN + (bit / 3) * LENGTH, LENGTH, THICK);
      else fill(left + (bit % 3 === 1 ? 0 : LENGTH - THICK), MARGIN + half * LENGTH, THICK, LENGTH + THICK);
    }
  }
  for (let at = 3; at < data.length; at += 4) data[at] = 255;
  return { width, height, data };
}
