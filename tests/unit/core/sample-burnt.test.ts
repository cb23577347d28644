import { expect, test } from 'vitest';
import { sampleBurnt } from '../../../src/core/sample-burnt.ts';
import { plainPicture } from '../reader/plain-picture.ts';

const picture = plainPicture(300, 200, (x) => (x < 150 ? 255 : 240));

test('the share of white samples in a box, which is clipped to the picture', () => {
  expect(sampleBurnt(picture, [0, 0, 300, 200])).toBeCloseTo(0.5, 1);
  expect(sampleBurnt(picture, [-500, -500, 600, 600])).toBe(1);
  expect(sampleBurnt(picture, [160, 20, 100, 100])).toBe(0);
});

test('a box off the picture holds nothing', () => {
  expect(sampleBurnt(picture, [400, 0, 50, 50])).toBe(0);
  expect(sampleBurnt(picture, [NaN, NaN, NaN, NaN])).toBe(0);
});
