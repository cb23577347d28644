import { describe, expect, it } from 'vitest';
import { toFloat16 } from '../../../../src/training/model/to-float16.ts';

describe('toFloat16', () => {
  it.each([
    [0, 0x0000],
    [-0, 0x8000],
    [1, 0x3c00],
    [-2, 0xc000],
    [0.5, 0x3800],
    [65504, 0x7bff],
    [2 ** -14, 0x0400], // least normal
    [2 ** -24, 0x0001], // least subnormal
    [-(2 ** -26), 0x8000], // under half of it
    [1023 * 2 ** -24, 0x03ff],
    [1 / 3, 0x3555],
  ])('gives %d the bits of IEEE 754', (value, bits) => {
    expect(toFloat16(value)).toBe(bits);
  });

  it('rounds ties to even, and carries into the next power of two', () => {
    expect(toFloat16(1 + 1 / 2048)).toBe(0x3c00);
    expect(toFloat16(1 + 3 / 2048)).toBe(0x3c02);
    expect(toFloat16(2 - 1 / 4096)).toBe(0x4000);
  });

  it.each([65505, -1e9, Infinity, NaN])('refuses %d', (value) => {
    expect(() => toFloat16(value)).toThrow(RangeError);
  });
});
