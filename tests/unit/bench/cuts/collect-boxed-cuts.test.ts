import { describe, expect, it } from 'vitest';
import { findOwner } from '../../../bench/cuts/collect-boxed-cuts.ts';

describe('findOwner', () => {
  const ownerAt = findOwner([
    [10, 10, 20, 40],
    [26, 10, 40, 40],
  ]);

  it('gives each box its own ink, and a little around it', () => {
    expect(ownerAt(15, 30)).toBe(1);
    expect(ownerAt(50, 30)).toBe(2);
    expect(ownerAt(9, 30)).toBe(1);
    expect(ownerAt(50, 51)).toBe(2);
  });

  it('gives nobody what lies outside', () => {
    expect(ownerAt(5, 30)).toBe(0);
    expect(ownerAt(50, 60)).toBe(0);
  });

  it('shares what lies in two boxes by their middles, in widths', () => {
    expect(ownerAt(27, 30)).toBe(1); // 0.35 and 0.475 widths away
    expect(ownerAt(30, 30)).toBe(2); // 0.5 and 0.4
  });
});
