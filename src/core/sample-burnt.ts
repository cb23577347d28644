import type { FrameBox } from './geometry.ts';
import type { RgbaImage } from './image.ts';

const BURNT = 250; // grey levels that all three colours reach; JPEG leaves a clipped sky a little below 255
const STEP = 6; // pixels between samples: reflections are larger

/** Share of the picture's part in a box that is burnt out to white, 0–1, by samples; 0 where the box is empty. */
export function sampleBurnt({ width, height, data }: RgbaImage, [x, y, w, h]: FrameBox): number {
  let [burnt, all] = [0, 0];
  for (let row = Math.max(0, Math.ceil(y)); row < Math.min(height, y + h); row += STEP) {
    for (let column = Math.max(0, Math.ceil(x)); column < Math.min(width, x + w); column += STEP) {
      const at = 4 * (row * width + column);
      all++;
      if (data[at] >= BURNT && data[at + 1] >= BURNT && data[at + 2] >= BURNT) burnt++;
    }
  }
  return all > 0 ? burnt / all : 0;
}
