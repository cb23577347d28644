import type { RgbaImage } from '../../../src/core/image.ts';
import type { FrameBox } from '../../../src/core/geometry.ts';
import { createRandom } from '../../../src/training/random.ts';
import { photographStrings, SHEET_NAMES } from '../../fixtures/photograph-strings.ts';
import { drawTexture, TEXTURES } from '../../fixtures/texture/draw-texture.ts';
import { TROUBLES } from '../../fixtures/photograph-trouble.ts';
import { KINDS } from '../reading/kinds.ts';

/** A picture to read, and the part of it to look at. */
export interface PictureToRead {
  readonly image: RgbaImage;
  readonly region?: FrameBox;
}

/** Widths and heights, from nothing to 4K: OpenCV has other ways for small pictures, odd widths and even reductions. */
const SIZES = [
  [1, 1],
  [2, 700],
  [700, 2],
  [17, 9],
  [64, 48],
  [159, 121],
  [320, 240],
  [641, 479],
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
] as const;

/** Pictures on which reading calls all that it ever calls: every size, sheet, texture and trouble. */
export async function* readingPictures(): AsyncGenerator<PictureToRead> {
  for (const [index, [width, height]] of SIZES.entries()) {
    yield { image: noise(width, height, index) };
    if (Math.min(width, height) < 100) continue;
    for (const sheet of SHEET_NAMES) {
      const { image } = await photographStrings({
        ...{ strings: ['4071593826', '9382610754'], font: 'kalam', sheet, width, height, seed: index },
      });
      yield { image };
      yield { image, region: [0.2 * width, 0.3 * height, 0.5 * width, 0.4 * height] };
    }
  }
  for (const texture of TEXTURES) yield { image: drawTexture(texture, 641, 480, 5) };
  for (const photograph of Object.values(TROUBLES)) yield { image: await photograph(0) };
  for (const { levels } of KINDS) {
    for (const level of levels) yield await level.draw({ seed: 3, index: 0, characters: 'digits' });
  }
}

function noise(width: number, height: number, seed: number): RgbaImage {
  const random = createRandom(seed);
  const data = Uint8ClampedArray.from({ length: 4 * width * height }, () => random.between(0, 256));
  return { width, height, data };
}
