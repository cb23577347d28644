/** A small grey picture. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  /** Row-major, width×height, 0 = black, 255 = white. */
  readonly data: Float32Array;
}

/** The same picture ever smaller, the largest first: each half as wide and high as the one before. */
export type Pyramid = readonly GrayPicture[];

/** No level is narrower or lower than this, pixels. */
const SMALLEST = 10;

export function buildPyramid(picture: GrayPicture): Pyramid {
  const levels = [picture];
  for (let level = picture; Math.min(level.width, level.height) >= 2 * SMALLEST;) {
    level = halve(level);
    levels.push(level);
  }
  return levels;
}

/** The luminance of RGBA pixels. */
export function toGrayPicture(rgba: Uint8ClampedArray, width: number, height: number): GrayPicture {
  const data = new Float32Array(width * height);
  for (let i = 0; i < data.length; i++)
    data[i] = 0.299 * rgba[4 * i] + 0.587 * rgba[4 * i + 1] + 0.114 * rgba[4 * i + 2];
  return { width, height, data };
}

/** Each pixel the mean of four; an odd last row or column is left out. */
function halve({ width, height, data }: GrayPicture): GrayPicture {
  const [half, rows] = [width >> 1, height >> 1];
  const out = new Float32Array(half * rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < half; x++) {
      const i = 2 * y * width + 2 * x;
      out[y * half + x] = (data[i] + data[i + 1] + data[i + width] + data[i + width + 1]) / 4;
    }
  }
  return { width: half, height: rows, data: out };
}
