import { describe, expect, test } from 'vitest';
import { LoadShare } from '../../../src/reader/load-share.ts';

describe('LoadShare', () => {
  test('goes from nothing to everything, in any order of the parts', () => {
    const share = new LoadShare();
    expect(share.after('model', 0, 1000)).toBe(0);
    expect(share.after('model', 1000, 1000)).toBeGreaterThan(0);
    expect(share.after('backend', 1, 1)).toBeLessThan(1);
    expect(share.after('opencv', 13e6, 13e6)).toBe(1);
  });

  test('counts a part by its size', () => {
    expect(new LoadShare().after('opencv', 1, 2)).toBeGreaterThan(new LoadShare().after('model', 1, 2));
  });

  test('never goes back, and never beyond the end', () => {
    const share = new LoadShare();
    const half = share.after('opencv', 50, 100);
    expect(share.after('opencv', 10, 100)).toBe(half);
    expect(share.after('opencv', 500, 100)).toBe(share.after('opencv', 100, 100));
  });

  test('takes a total that is not known for nothing loaded', () => {
    expect(new LoadShare().after('opencv', 1234, 0)).toBe(0);
  });
});
