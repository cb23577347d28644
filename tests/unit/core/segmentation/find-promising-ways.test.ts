import { describe, expect, it } from 'vitest';
import { findPromisingWays, type Way } from '../../../../src/core/segmentation/find-promising-ways.ts';

const known = (from: number, to: number, score: number): Way => ({ from, to, score, known: true });
const hoped = (from: number, to: number, score: number): Way => ({ from, to, score, known: false });

describe('findPromisingWays', () => {
  it('looks first at the ways of the best possible path', () => {
    const ways = [hoped(0, 1, -1), hoped(1, 2, -1), hoped(0, 2, -0.5), known(0, 1, -9), known(1, 2, -9)];
    expect(findPromisingWays(ways, 3, 0)).toEqual([2]);
  });

  it('looks at those nearly as good as well, the better one first', () => {
    const ways = [hoped(0, 2, -0.9), hoped(0, 2, -0.5), hoped(0, 2, -2)];
    expect(findPromisingWays(ways, 3, 0.5)).toEqual([1, 0]);
  });

  it('goes on to other ways when what was hoped for turns out bad', () => {
    const ways = [known(0, 2, -5), hoped(0, 1, -1), hoped(1, 2, -1)];
    expect(findPromisingWays(ways, 3, 0).sort()).toEqual([1, 2]);
  });

  it('ends when no path comes near the known one', () => {
    const ways = [known(0, 2, -0.1), hoped(0, 1, -0.5), hoped(1, 2, -0.4)];
    expect(findPromisingWays(ways, 3, 0.7)).toEqual([]);
    expect(findPromisingWays(ways, 3, 0.9).sort()).toEqual([1, 2]);
  });

  it('leaves places that are settled alone while it looks at others', () => {
    const settled = known(0, 1, -0.1);
    const elsewhere = [hoped(0, 1, -0.4), hoped(1, 2, -0.1), known(1, 2, -9)];
    expect(findPromisingWays([settled, ...elsewhere], 3, 0.2)).toEqual([2]);
  });

  it('takes ways in any order', () => {
    const ways = [hoped(2, 3, -1), hoped(1, 2, -1), hoped(0, 1, -1), known(0, 3, -4)];
    expect(findPromisingWays(ways, 4, 0).sort()).toEqual([0, 1, 2]);
  });

  it('finds nothing where no path goes through, or there is nothing to know', () => {
    expect(findPromisingWays([hoped(0, 1, -1)], 3, 1)).toEqual([]);
    expect(findPromisingWays([], 1, 1)).toEqual([]);
    expect(findPromisingWays([known(0, 1, -1)], 2, 1)).toEqual([]);
  });
});
