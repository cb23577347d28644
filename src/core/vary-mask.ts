import { trimMask, type InkMask } from './mask.ts';

/** Rise over run, and factor on the width: as far as one hand's characters differ among themselves. */
const SHEAR = 0.2;
const STRETCH = 1.25;
/** So many of each character. */
export const VARIANTS = 4;

/**
 * The same character as the same hand might have written it another time: leaning to either side, wider, narrower. What a net answers on the
 * average of such variants is right more often than what it answers on one (test-time augmentation: Krizhevsky et al. 2012).
 */
export function varyMask(mask: InkMask): InkMask[] {
  return [shear(mask, SHEAR), shear(mask, -SHEAR), stretch(mask, STRETCH), stretch(mask, 1 / STRETCH)];
}

/** Leans by `lean`, to the right where that is above 0; as high as before. */
function shear(mask: InkMask, lean: number): InkMask {
  const { width, height, data } = mask;
  const room = Math.ceil((Math.abs(lean) * height) / 2);
  const leaning = new Uint8Array((width + 2 * room) * height);
  for (let row = 0; row < height; row++) {
    const start = row * (width + 2 * room) + room + Math.round(lean * (height / 2 - row));
    leaning.set(data.subarray(row * width, (row + 1) * width), Math.max(start, row * (width + 2 * room)));
  }
  const whole = { ...mask, x: mask.x - room, width: width + 2 * room, data: leaning };
  return trimMask(whole) ?? mask;
}

function stretch(mask: InkMask, factor: number): InkMask {
  const { width, height, data } = mask;
  const wide = Math.max(1, Math.round(width * factor));
  const stretched = new Uint8Array(wide * height);
  for (let row = 0, i = 0; row < height; row++) {
    for (let column = 0; column < wide; column++, i++) {
      stretched[i] = data[row * width + Math.min(width - 1, Math.floor((column * width) / wide))];
    }
  }
  return { ...mask, width: wide, data: stretched };
}
