import { expect, test } from 'vitest';
import { createRandom } from '../../../src/training/random.ts';
import { findComponents } from '../../../src/vision/find-components.ts';
import { loadOpenCvNode } from '../../../src/vision/load-opencv-node.ts';
import { withMats } from '../../../src/vision/with-mats.ts';

function componentsOf(...rows: readonly string[]) {
  const data = Uint8Array.from(rows.join(''), (character) => (character === '#' ? 255 : 0));
  return findComponents({ width: rows[0].length, height: rows.length, data });
}

test('ink that touches by a side or a corner is one component, with its box, area and pixels', () => {
  const { labels, components } = componentsOf(
    '##......', //
    '#.#...#.',
    '......#.',
    '...#....',
  );
  expect(components.map(({ box, area }) => ({ box, area }))).toEqual([
    { box: [0, 0, 3, 2], area: 4 },
    { box: [6, 1, 1, 2], area: 2 },
    { box: [3, 3, 1, 1], area: 1 },
  ]);
  const [corner, bar, dot] = components.map(({ label }) => label);
  expect(new Set([0, corner, bar, dot]).size).toBe(4);
  expect([...labels]).toEqual(
    [
      [corner, corner, 0, 0, 0, 0, 0, 0],
      [corner, 0, corner, 0, 0, 0, bar, 0],
      [0, 0, 0, 0, 0, 0, bar, 0],
      [0, 0, 0, dot, 0, 0, 0, 0],
    ].flat(),
  );
});

test('bare paper has no component', () => {
  expect(componentsOf('....', '....')).toEqual({ labels: new Int32Array(8), components: [] });
});

test('ink all over is one component', () => {
  expect(componentsOf('###', '###').components).toEqual([{ label: 1, box: [0, 0, 3, 2], area: 6 }]);
});

test('arms that meet only further down are one component, numbered by its first pixel', () => {
  const { labels, components } = componentsOf(
    '#...#.#.#', //
    '#.#.#.#.#',
    '#.#.#.#.#',
    '#########',
    '.........',
    '#.......#',
  );
  expect(components.map(({ box, area }) => [...box, area])).toEqual([
    [0, 0, 9, 4, 23],
    [0, 5, 1, 1, 1],
    [8, 5, 1, 1, 1],
  ]);
  expect(new Set(labels.subarray(0, 36))).toEqual(new Set([0, 1]));
  expect([labels[45], labels[53]]).toEqual([2, 3]);
});

test('a run that ends at the right edge does not touch one that begins at the left edge', () => {
  expect(componentsOf('....#', '.....', '#....').components).toHaveLength(2);
  expect(componentsOf('....#', '#....').components).toHaveLength(2);
});

test('finds what OpenCV finds, in noise of every density', async () => {
  const cv = await loadOpenCvNode();
  for (const [seed, density] of [0.02, 0.2, 0.45, 0.6, 0.95].entries()) {
    const random = createRandom(seed);
    const [width, height] = [61 + seed, 47];
    const data = Uint8Array.from({ length: width * height }, () => (random.next() < density ? 255 : 0));
    const { labels, components } = findComponents({ width, height, data });
    const expected = withMats((own) => {
      const [map, stats, centroids] = [own(new cv.Mat()), own(new cv.Mat()), own(new cv.Mat())];
      const ink = own(cv.matFromArray(height, width, cv.CV_8U, [...data]));
      const count = cv.connectedComponentsWithStats(ink, map, stats, centroids, 8, cv.CV_32S);
      return Array.from({ length: count - 1 }, (_, i) => [...stats.data32S.subarray(5 * i + 5, 5 * i + 10)]);
    });
    const byPlace = (a: readonly number[], b: readonly number[]): number => a[1] - b[1] || a[0] - b[0] || a[4] - b[4];
    expect(components.map(({ box, area }) => [...box, area]).sort(byPlace)).toEqual(expected.sort(byPlace));
    for (const { label, area } of components) expect(labels.filter((at) => at === label)).toHaveLength(area);
  }
});

test('ink that does not begin at a whole word of memory is found all the same', () => {
  const memory = new Uint8Array(3 + 35);
  memory[3 + 8] = 255;
  const { components } = findComponents({ width: 7, height: 5, data: memory.subarray(3) });
  expect(components).toEqual([{ label: 1, box: [1, 1, 1, 1], area: 1 }]);
});
