import type { GrayImage } from '../../core/image.ts';

/** A single character as ink = high levels, whichever way the set stores it: the outermost pixels are taken for paper. */
export function standLightOnDark(image: GrayImage): GrayImage {
  const { width, height, data } = image;
  let edge = 0;
  for (let x = 0; x < width; x++) edge += data[x] + data[(height - 1) * width + x];
  for (let y = 0; y < height; y++) edge += data[y * width] + data[y * width + width - 1];
  const mean = edge / (2 * (width + height));
  return mean > 127 ? { width, height, data: data.map((level) => 255 - level) } : image;
}
