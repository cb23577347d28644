import { describe, expect, test } from 'vitest';
import { invert, movePoint, STILL, type Motion } from '../../../../src/core/fusion/motion.ts';
import { PictureTrail } from '../../../../src/core/registration/picture-trail.ts';
import { buildPyramid, type GrayPicture, type Pyramid } from '../../../../src/core/registration/pyramid.ts';
import { registerPictures } from '../../../../src/core/registration/register-pictures.ts';
import { createRandom } from '../../../../src/training/random.ts';

const [WIDTH, HEIGHT] = [160, 90];
/** Farthest that any corner may be from where it ought to be, pixels. */
const NEAR = 0.15;

/** Dark blots on paper, as a camera under this motion sees them. */
function photograph(motion: Motion, { light = 1, noise = 0, blots = 40, seed = 8 } = {}): GrayPicture {
  const random = createRandom(7);
  const places = Array.from({ length: blots }, () => ({
    x: random.between(0, WIDTH),
    y: random.between(0, HEIGHT),
    size: random.between(1.5, 4),
  }));
  const back = invert(motion);
  const grain = createRandom(seed);
  const data = Float32Array.from({ length: WIDTH * HEIGHT }, (_, i) => {
    const [x, y] = movePoint(back, [i % WIDTH, Math.floor(i / WIDTH)]);
    const ink = places.reduce(
      (sum, blot) => sum + Math.exp(-((x - blot.x) ** 2 + (y - blot.y) ** 2) / (2 * blot.size ** 2)),
      0,
    );
    return light * (230 - 170 * Math.min(1, ink)) + noise * grain.normal();
  });
  return { width: WIDTH, height: HEIGHT, data };
}

const shot = (motion: Motion, options?: Parameters<typeof photograph>[1]): Pyramid =>
  buildPyramid(photograph(motion, options));

/** Farthest distance of the corners under two motions, pixels. */
function apart(a: Motion, b: Motion): number {
  const corners = [0, WIDTH].flatMap((x) => [0, HEIGHT].map((y) => [x, y] as const));
  return Math.max(
    ...corners.map((corner) => Math.hypot(...movePoint(a, corner).map((v, axis) => v - movePoint(b, corner)[axis]))),
  );
}

describe('registerPictures', () => {
  test.each<[string, Motion]>([
    ['none', STILL],
    ['a fraction of a pixel', { a: 1, b: 0, dx: 0.3, dy: -0.2 }],
    ['a shift', { a: 1, b: 0, dx: 7, dy: -4 }],
    ['a turn', { a: 0.999, b: 0.04, dx: 2, dy: -3 }],
    ['a zoom', { a: 1.05, b: 0, dx: -3, dy: -2 }],
    ['all at once', { a: 0.98, b: -0.03, dx: 5, dy: 3 }],
  ])('finds the motion: %s', (_, motion) => {
    const found = registerPictures(shot(STILL), shot(motion));
    expect(found && apart(found, motion)).toBeLessThan(NEAR);
  });

  test('in other light and noise', () => {
    const motion: Motion = { a: 1, b: 0.01, dx: 3, dy: 2 };
    const found = registerPictures(shot(STILL, { noise: 4 }), shot(motion, { light: 0.8, noise: 4 }));
    expect(found && apart(found, motion)).toBeLessThan(3 * NEAR);
  });

  test('of a fast hand, with the motion before for a guess', () => {
    const motion: Motion = { a: 1, b: 0, dx: 26, dy: 10 };
    const found = registerPictures(shot(STILL), shot(motion), { a: 1, b: 0, dx: 24, dy: 9 });
    expect(found && apart(found, motion)).toBeLessThan(NEAR);
  });

  test('says so where there is nothing to go by, or nothing in common', () => {
    const blank = [8, 9].map((seed) => shot(STILL, { blots: 0, noise: 6, seed }));
    expect(registerPictures(blank[0], blank[1])).toBeUndefined();
    const elsewhere: Motion = { a: 1, b: 0, dx: 500, dy: 300 };
    expect(registerPictures(shot(STILL), shot(elsewhere))).toBeUndefined();
  });
});

describe('a trail of pictures', () => {
  test('tells the motion since any of them', () => {
    const trail = new PictureTrail();
    const poses = Array.from({ length: 8 }, (_, i): Motion => ({ a: 1, b: 0, dx: 3 * i, dy: -2 * i }));
    const marks = poses.map((pose) => {
      trail.add(photograph(pose));
      return trail.mark();
    });
    const since = trail.since(marks[2]);
    expect(since && apart(since, { a: 1, b: 0, dx: 15, dy: -10 })).toBeLessThan(3 * NEAR);
    const none = trail.since(marks[7]);
    expect(none && apart(none, STILL)).toBeLessThan(1e-6);
  });

  test('knows nothing across a break, and goes on after it', () => {
    const trail = new PictureTrail();
    trail.add(photograph(STILL));
    const before = trail.mark();
    trail.add(photograph({ a: 1, b: 0, dx: 500, dy: 0 }));
    expect(trail.since(before)).toBeUndefined();
    trail.add(photograph(STILL));
    const after = trail.mark();
    trail.add(photograph({ a: 1, b: 0, dx: 4, dy: 0 }));
    expect(trail.since(after)?.dx).toBeCloseTo(4, 0);
  });
});
