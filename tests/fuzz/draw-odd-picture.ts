import fc, { type Arbitrary } from 'fast-check';
import type { RgbaImage } from '../../src/core/image.ts';
import { createRandom } from '../../src/training/random.ts';

/** A picture that nobody would take on purpose, as what it is drawn from. */
export interface OddPicture {
  readonly width: number;
  readonly height: number;
  readonly what: 'grain' | 'stripes' | 'squares' | 'shade' | 'strokes' | 'writing';
  /** Grey levels, 0–255. */
  readonly from: number;
  readonly to: number;
  /** Size of what repeats, pixels. */
  readonly size: number;
  readonly seed: number;
  /** How much of it is seen through: 255 for none, -1 for any at each pixel. */
  readonly alpha: number;
}

const side = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 200 }) },
  { weight: 3, arbitrary: fc.integer({ min: 100, max: 300 }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 2, 3, 1500) },
);
const level = fc.oneof(fc.constantFrom(0, 255), fc.nat(255));

export const ODD_PICTURE: Arbitrary<OddPicture> = fc.record({
  width: side,
  height: side,
  what: fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom<OddPicture['what'][]>('grain', 'stripes', 'squares', 'shade', 'strokes') },
    { weight: 1, arbitrary: fc.constant('writing' as const) },
  ),
  from: level,
  to: level,
  size: fc.integer({ min: 1, max: 40 }),
  seed: fc.nat(1e6),
  alpha: fc.constantFrom(255, 255, 255, 0, 100, -1),
});

/** Draws it. @param writing a photograph of writing that pieces are cut out of */
export function drawOddPicture(plan: OddPicture, writing: RgbaImage): RgbaImage {
  const { width, height, alpha, seed } = plan;
  const data = new Uint8ClampedArray(4 * width * height);
  const random = createRandom(seed);
  const paint = painter(plan, writing);
  for (let i = 0; i < width * height; i++) {
    const grey = paint(i % width, Math.floor(i / width));
    data.fill(grey, 4 * i, 4 * i + 3);
    data[4 * i + 3] = alpha < 0 ? random.below(256) : alpha;
  }
  return { width, height, data };
}

/** The grey level at a place. */
function painter(
  { what, width, height, from, to, size, seed }: OddPicture,
  writing: RgbaImage,
): (x: number, y: number) => number {
  const random = createRandom(seed, 1);
  switch (what) {
    case 'grain':
      return () => random.between(from, to);
    case 'stripes':
      return (x) => (x % (2 * size) < size ? from : to);
    case 'squares':
      return (x, y) => ((Math.floor(x / size) + Math.floor(y / size)) % 2 === 0 ? from : to);
    case 'shade':
      return (x, y) => from + ((to - from) * (x + y)) / (width + height);
    case 'strokes': {
      const strokes = Array.from({ length: 1 + random.below(60) }, () => ({
        x: random.below(width),
        y: random.below(height),
        wide: 1 + random.below(size),
        high: 1 + random.below(size),
      }));
      return (x, y) =>
        strokes.some((stroke) => Math.abs(x - stroke.x) < stroke.wide && Math.abs(y - stroke.y) < stroke.high)
          ? from
          : to;
    }
    case 'writing': {
      const [left, top] = [random.below(writing.width), random.below(writing.height)];
      const zoom = random.between(0.4, 1.6);
      return (x, y) => {
        const column = Math.floor(left + x * zoom) % writing.width;
        const row = Math.floor(top + y * zoom) % writing.height;
        return from + ((to - from) * writing.data[4 * (row * writing.width + column)]) / 255;
      };
    }
  }
}
