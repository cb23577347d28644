import type { GrayImage } from '../../core/image.ts';

/**
 * Turns an image about its middle, bilinear; the canvas grows so that no corner is cut off, with paper where nothing was.
 * @param image 0 = paper
 * @param degrees anticlockwise as seen
 */
export function rotateImage({ width, height, data }: GrayImage, degrees: number): GrayImage {
  const radians = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const side = 2 * Math.ceil(Math.hypot(width, height) / 2) + (width % 2);
  const rotated = new Uint8Array(side * side);
  const level = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= width || y >= height ? 0 : data[y * width + x];
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const [dx, dy] = [x - (side - 1) / 2, y - (side - 1) / 2];
      const sourceX = cos * dx - sin * dy + (width - 1) / 2;
      const sourceY = sin * dx + cos * dy + (height - 1) / 2;
      const [left, top] = [Math.floor(sourceX), Math.floor(sourceY)];
      const [u, v] = [sourceX - left, sourceY - top];
      const upper = (1 - u) * level(left, top) + u * level(left + 1, top);
      const lower = (1 - u) * level(left, top + 1) + u * level(left + 1, top + 1);
      rotated[y * side + x] = Math.round((1 - v) * upper + v * lower);
    }
  }
  return { width: side, height: side, data: rotated };
}
