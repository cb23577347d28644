import { expect, test } from 'vitest';
import type { FrameBox } from '../../../src/core/geometry.ts';
import { findCutSides, isCutOff } from '../../../src/reader/is-cut-off.ts';

const PICTURE = { width: 640, height: 480 };
/** Ink of a region in the picture's middle, 200×100 map pixels of 1.5 picture pixels. */
const REGION = { width: 200, height: 100, scale: 1.5, origin: [100, 100] } as const;
const line = (...boxes: FrameBox[]) => ({ height: 40, components: boxes.map((box) => ({ box })) });
const sidesOf = (boxes: FrameBox[], region: object = REGION): string[] =>
  findCutSides(line(...boxes) as never, region as never, PICTURE);

test.each<[string, FrameBox[], string[]]>([
  ['within the region', [[20, 30, 25, 40]], []],
  ['over its left edge', [[0, 30, 25, 40]], ['left']],
  [
    'over its right edge',
    [
      [20, 30, 25, 40],
      [176, 30, 24, 40],
    ],
    ['right'],
  ],
  [
    'over its top and bottom',
    [
      [20, 0, 25, 40],
      [60, 62, 20, 38],
    ],
    ['top', 'bottom'],
  ],
  ['a speck at the edge is no writing', [[0, 30, 4, 4]], []],
])('a line %s', (_, boxes, sides) => {
  expect(sidesOf(boxes)).toEqual(sides);
});

test('the picture’s own edges cut nothing', () => {
  const all = { width: 640, height: 480, scale: 1, origin: [0, 0] };
  expect(sidesOf([[0, 0, 640, 480]], all)).toEqual([]);
  expect(isCutOff(line([0, 30, 25, 40]) as never, REGION as never, PICTURE)).toBe(true);
});
