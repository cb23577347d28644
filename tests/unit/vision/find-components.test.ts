import { expect, test } from 'vitest';
import { findComponents } from '../../../src/vision/find-components.ts';
import { loadOpenCvNode } from '../../../src/vision/load-opencv-node.ts';
import { countMats, withMats } from '../../../src/vision/with-mats.ts';

const cv = await loadOpenCvNode();

function componentsOf(...rows: readonly string[]) {
  const levels = [...rows.join('')].map((character) => (character === '#' ? 255 : 0));
  return withMats((own) => findComponents(cv, own(cv.matFromArray(rows.length, rows[0].length, cv.CV_8U, levels))));
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
  expect(countMats()).toBe(0);
});

test('bare paper has no component', () => {
  expect(componentsOf('....', '....')).toEqual({ labels: new Int32Array(8), components: [] });
});

test('ink all over is one component', () => {
  expect(componentsOf('###', '###').components).toEqual([{ label: 1, box: [0, 0, 3, 2], area: 6 }]);
});
