import type { Random } from '../random.ts';
import type { WarpOptions } from './warp.ts';

const WAVES = 3; // bends of the elastic kind, each a slow wave across the character
const SOURCE_HEIGHT = 20; // pixels of a character in its 28×28 source, in which `elastic` is measured

/**
 * The distortions of `warpOnto` for points instead of pixels: the map to send a drawn character's points through. Lengths are shares of
 * the character's height, the origin is its middle.
 */
export function distortPoints(
  random: Random,
  { rotation, shear, scale, elastic, perspective }: WarpOptions,
): (x: number, y: number) => readonly [x: number, y: number] {
  const angle = random.normal() * rotation;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const slant = random.normal() * shear;
  const stretch = Math.exp(random.normal() * scale * Math.SQRT2); // of two axes; the normaliser takes the common part away
  const taper = random.between(-perspective, perspective);
  const waves = Array.from({ length: WAVES }, () => ({
    x: random.normal() * 3,
    y: random.normal() * 3,
    phase: random.between(0, 2 * Math.PI),
    alongX: (random.normal() * elastic) / SOURCE_HEIGHT,
    alongY: (random.normal() * elastic) / SOURCE_HEIGHT,
  }));
  return (x, y) => {
    let bentX = (x * (1 + taper * y) - slant * y) * stretch;
    let bentY = y;
    for (const wave of waves) {
      const height = Math.sin(wave.x * x + wave.y * y + wave.phase);
      bentX += wave.alongX * height;
      bentY += wave.alongY * height;
    }
    return [cos * bentX - sin * bentY, sin * bentX + cos * bentY];
  };
}
