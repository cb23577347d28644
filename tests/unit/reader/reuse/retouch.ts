import type { FrameBox } from '../../../../src/core/geometry.ts';
import type { RgbaImage } from '../../../../src/core/image.ts';

/** Beyond a character's box its edges fade, pixels. */
const RIM = 4;

/** A picture of which each pixel is one of another's. */
function draw(
  { width, height, data }: RgbaImage,
  from: (x: number, y: number) => readonly [number, number],
): RgbaImage {
  const drawn = new Uint8ClampedArray(data.length);
  const pixels = [new Uint32Array(data.slice().buffer), new Uint32Array(drawn.buffer)];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const [u, v] = from(x, y);
      const [column, row] = [
        Math.max(0, Math.min(width - 1, Math.round(u))),
        Math.max(0, Math.min(height - 1, Math.round(v))),
      ];
      pixels[1][i] = pixels[0][row * width + column];
    }
  }
  return { width, height, data: drawn };
}

const isIn = (x: number, y: number, [left, top, width, height]: FrameBox): boolean =>
  x >= left - RIM && x < left + width + RIM && y >= top - RIM && y < top + height + RIM;

/** The picture after the camera has moved. */
export const shift = (image: RgbaImage, dx: number, dy: number): RgbaImage => draw(image, (x, y) => [x - dx, y - dy]);

/** The picture with what stands in one box in another as well, as large as what stood there. */
export const paste = (image: RgbaImage, from: FrameBox, to: FrameBox): RgbaImage =>
  draw(image, (x, y) =>
    isIn(x, y, to) ? [from[0] + ((x - to[0]) * from[2]) / to[2], from[1] + ((y - to[1]) * from[3]) / to[3]] : [x, y],
  );

/** The picture with paper in a box: what lies above it. */
export const erase = (image: RgbaImage, box: FrameBox): RgbaImage =>
  draw(image, (x, y) => (isIn(x, y, box) ? [x, box[1] - 2 * RIM - ((y - box[1]) % RIM)] : [x, y]));
