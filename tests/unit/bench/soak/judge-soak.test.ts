import { expect, test } from 'vitest';
import { judgeSoak, type SoakSample } from '../../../bench/soak/soak-sample.ts';
import { toSoakTable } from '../../../bench/soak/to-soak-table.ts';

const sample = (minutes: number, changed: Partial<SoakSample> = {}): SoakSample => ({
  minutes,
  frames: 600,
  frame: { p50: 40, p95: 60, max: 90 },
  pageHeap: 12e6,
  workerHeap: 160e6,
  nodes: 500,
  listeners: 80,
  documents: 2,
  tensors: 28,
  mats: 0,
  ...changed,
});

test('what stays the same is flat, whatever happened in between', () => {
  const samples = Array.from({ length: 12 }, (_, i) => sample(i, i === 6 ? { nodes: 900, pageHeap: 30e6 } : {}));
  expect(judgeSoak(samples).filter(({ flat }) => !flat)).toEqual([]);
});

test('what grows is not: a tensor at once, memory and time beyond their noise', () => {
  const samples = Array.from({ length: 12 }, (_, i) =>
    sample(i, { tensors: 28 + i, pageHeap: 12e6 + i * 4e5, workerHeap: 160e6 + i * 1e5, nodes: 500 + i }),
  );
  const growing = judgeSoak(samples).filter(({ flat }) => !flat);
  expect(growing.map(({ name }) => name)).toEqual(['pageHeap', 'tensors']);
  expect(toSoakTable(samples)).toContain('| tensors | 29 | 38 | no |');
  expect(toSoakTable(samples)).toContain('| workerHeap | 160.10 MB | 161.00 MB | yes |');
});

test('no looks tell nothing', () => {
  expect(() => judgeSoak([])).toThrow(RangeError);
});
