import { expect, test } from 'vitest';
import { selectRank } from '../../../src/core/select-rank.ts';
import { createRandom } from '../../../src/training/random.ts';

test.each([1, 2, 5, 40, 301])('finds what a sort would put there: %i values, many of them alike', (count) => {
  const random = createRandom(count);
  const values = Float32Array.from({ length: count }, () => random.below(20) / 3);
  const sorted = values.toSorted();
  for (let rank = 0; rank < count; rank++) {
    const moved = values.slice();
    expect(selectRank(moved, rank)).toBe(sorted[rank]);
    expect(moved.sort()).toEqual(sorted);
  }
});

test.each(['ascending', 'descending', 'all alike'])('does so where they are %s', (order) => {
  const values = Float32Array.from({ length: 60 }, (_, i) => (order === 'all alike' ? 7 : i));
  if (order === 'descending') values.reverse();
  const sorted = values.toSorted();
  for (const rank of [0, 15, 59]) expect(selectRank(values.slice(), rank)).toBe(sorted[rank]);
});
