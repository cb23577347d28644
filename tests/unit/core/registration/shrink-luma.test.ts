import { expect, test } from 'vitest';
import { shrinkLuma } from '../../../../src/core/registration/shrink-luma.ts';

test('each pixel has the mean of its block, from black to white', () => {
  const [width, height, stride] = [16, 8, 20];
  // Blocks of 8×8: the left one half black and half white, the right one grey; what lies beyond the rows is not looked at.
  const data = Uint8Array.from({ length: stride * height }, (_, i) => {
    const x = i % stride;
    if (x >= width) return 255;
    if (x >= 8) return 16 + 73;
    return x % 4 < 2 ? 16 : 235;
  });
  const small = shrinkLuma({ width, height, stride, data, black: 16, range: 219 }, 2, 1);
  expect([small.width, small.height]).toEqual([2, 1]);
  expect(small.data[0]).toBeCloseTo(127.5, 3);
  expect(small.data[1]).toBeCloseTo(85, 3);
});

test('blocks of parts of pixels do', () => {
  const data = new Uint8Array(7 * 5).fill(100);
  const small = shrinkLuma({ width: 7, height: 5, stride: 7, data, black: 0, range: 255 }, 3, 2);
  expect([...small.data]).toEqual(new Array(6).fill(100));
});
