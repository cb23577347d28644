import { expect, test } from 'vitest';
import { groupSamples } from '../../../../../src/ui/personal/personal-sheet/group-samples.ts';

const samples = [...'7aB0A7b'].map((label, i) => ({ id: String(i), label, pixels: new Uint8Array(784), at: 10 - i }));

test('samples by character: digits first, then letters, of each the large one first; inside in the order given', () => {
  const groups = groupSamples(samples).map(({ label, samples }) => `${label}:${samples.map(({ id }) => id).join('')}`);
  expect(groups).toEqual(['0:3', '7:05', 'A:4', 'a:1', 'B:2', 'b:6']);
});

test('of nothing there are no groups', () => {
  expect(groupSamples([])).toEqual([]);
});
