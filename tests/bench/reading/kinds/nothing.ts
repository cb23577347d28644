import { drawTexture, TEXTURES } from '../../../fixtures/texture/draw-texture.ts';
import type { Kind } from '../kind.ts';

const [WIDTH, HEIGHT] = [640, 360]; // pixels

/** Pictures in which nobody wrote anything. */
export const NOTHING_WRITTEN: Kind = {
  name: 'nothing written',
  about: 'what the picture shows',
  grows: false,
  levels: TEXTURES.map((texture) => ({
    name: texture,
    draw: ({ seed, index }) =>
      Promise.resolve({ image: drawTexture(texture, WIDTH, HEIGHT, seed * 100_003 + index), truth: [] }),
  })),
};
