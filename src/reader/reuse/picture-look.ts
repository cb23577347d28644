import type { FrameBox } from '../../core/geometry.ts';
import type { RgbaImage } from '../../core/image.ts';

/** One row and one column in so many are looked at, pixels: writing is higher, and wider, than that. */
const STRIDE = 12;
/** Each is looked at piece by piece, pixels: about a character. */
const PIECE = 24;
/** How crisp a picture is, its steepest pieces say: this share of all is flatter. */
const STEEPEST = 0.99;
/** Light is what the lighter part of the pieces reaches. */
const LIGHT = 0.9;

/** What a short look at a picture shows: its green channel along a few rows and columns. */
export interface PictureLook {
  /** Mean level of each piece, 0–255: rows, then columns. */
  readonly means: Float32Array;
  /** The steepest edges across rows and across columns: how much of the light they take within about two pixels, 0–1. A smear flattens one of the two. */
  readonly crispness: readonly [across: number, down: number];
}

/** @param box in whole pixels, within the picture */
export function lookAt({ data, width }: RgbaImage, [left, top, columns, rows]: FrameBox): PictureLook {
  const across = new Pieces(columns, Math.ceil(rows / STRIDE));
  for (let y = top; y < top + rows; y += STRIDE) across.look(data, 4 * (y * width + left) + 1, 4);
  const down = new Pieces(rows, Math.ceil(columns / STRIDE));
  for (let x = left; x < left + columns; x += STRIDE) down.look(data, 4 * (top * width + x) + 1, 4 * width);
  const means = new Float32Array(across.means.length + down.means.length);
  means.set(across.means);
  means.set(down.means, across.means.length);
  return { means, crispness: [across.crispness(), down.crispness()] };
}

/** The pieces of rows, or of columns. */
class Pieces {
  readonly means: Float32Array;
  readonly #steps: Int16Array;
  readonly #lights: Uint8Array;
  readonly #each: number;
  #count = 0;

  /** @param length of each row, pixels */
  constructor(length: number, rows: number) {
    this.#each = Math.max(0, Math.floor((length - 4) / PIECE));
    this.means = new Float32Array(this.#each * rows);
    this.#steps = new Int16Array(this.#each * rows);
    this.#lights = new Uint8Array(this.#each * rows);
  }

  /** Looks at the row whose first pixel is at `from`; pixels are `step` bytes apart. */
  look(data: Uint8ClampedArray, from: number, step: number): void {
    let at = from + 2 * step;
    for (let piece = 0; piece < this.#each; piece++, this.#count++) {
      let [sum, steepest, lightest] = [0, 0, 0];
      // Two pixels on either side, so that the noise of one is no edge.
      let [b, c, d] = [data[at - step], data[at], data[at + step]];
      let a = data[at - 2 * step];
      for (let i = 0; i < PIECE; i++, at += step) {
        const e = data[at + 2 * step];
        const change = a + b - d - e;
        if (change > steepest) steepest = change;
        else if (-change > steepest) steepest = -change;
        if (c > lightest) lightest = c;
        sum += c;
        a = b;
        b = c;
        c = d;
        d = e;
      }
      this.means[this.#count] = sum / PIECE;
      this.#steps[this.#count] = steepest;
      this.#lights[this.#count] = lightest;
    }
  }

  crispness(): number {
    const steep = this.#steps.sort()[Math.floor(STEEPEST * (this.#steps.length - 1))] ?? 0;
    const light = this.#lights.sort()[Math.floor(LIGHT * (this.#lights.length - 1))] ?? 0;
    return light > 0 ? steep / 2 / light : 0;
  }
}
