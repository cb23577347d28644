import { describe, expect, it } from 'vitest';
import { countInkBetween, findInkRows } from '../../../../src/core/segmentation/ink-rows.ts';

const ink = { width: 5, height: 3, data: Uint8Array.from([0, 9, 0, 9, 0, 0, 0, 0, 0, 0, 9, 9, 0, 0, 9]) };

describe('findInkRows', () => {
  it('finds where the ink of each row begins and ends', () => {
    const { first, last } = findInkRows(ink);
    expect([...first]).toEqual([1, 5, 0]);
    expect([...last]).toEqual([3, -1, 4]);
  });

  it('counts the ink before each column', () => {
    const { before } = findInkRows(ink);
    expect([...before]).toEqual([0, 0, 1, 1, 2, 2, 0, 0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 3]);
  });
});

describe('countInkBetween', () => {
  it('counts between two cuts in either order, and where they cross', () => {
    const rows = findInkRows(ink);
    const [a, b] = [Int32Array.from([0, 0, 5]), Int32Array.from([2, 3, 1])];
    expect(countInkBetween(rows, a, b)).toBe(1 + 0 + 2);
    expect(countInkBetween(rows, b, a)).toBe(3);
    expect(countInkBetween(rows, a, a)).toBe(0);
  });
});
