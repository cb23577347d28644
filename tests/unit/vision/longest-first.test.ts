import { expect, test } from 'vitest';
import { createRandom } from '../../../src/training/random.ts';
import { longestFirst } from '../../../src/vision/longest-first.ts';

const componentsOf = (...sizes: readonly (readonly [width: number, height: number])[]) =>
  sizes.map(([width, height], i) => ({ label: i + 1, box: [i, 0, width, height] as const, area: 1 }));

test('the longest comes first, whichever side that is, and of those as long as each other the first', () => {
  const sorted = longestFirst(componentsOf([3, 5], [9, 1], [5, 2], [1, 12], [4, 4]));
  expect(sorted.map(({ label }) => label)).toEqual([4, 2, 1, 3, 5]);
  expect(longestFirst([])).toEqual([]);
});

test('sorts as a sort by comparison does', () => {
  const random = createRandom(3);
  const side = (): number => 1 + random.below(40);
  const components = componentsOf(...Array.from({ length: 500 }, () => [side(), side()] as const));
  const byComparison = [...components].sort((a, b) => Math.max(b.box[2], b.box[3]) - Math.max(a.box[2], a.box[3]));
  expect(longestFirst(components)).toEqual(byComparison);
});
