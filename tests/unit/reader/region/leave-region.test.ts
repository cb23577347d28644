import { expect, test } from 'vitest';
import type { FramePoint } from '../../../../src/core/geometry.ts';
import { leaveRegion } from '../../../../src/reader/region/leave-region.ts';

const DIAGONAL = Math.SQRT1_2;

test.each<[string, FramePoint, FramePoint, string, number]>([
  ['to the right', [50, 40], [1, 0], 'right', 60],
  ['to the left', [50, 40], [-1, 0], 'left', 40],
  ['down', [50, 40], [0, 1], 'bottom', 30],
  ['up', [50, 40], [0, -1], 'top', 20],
  ['aslant, through the nearer side', [50, 40], [DIAGONAL, -DIAGONAL], 'top', 20 * Math.SQRT2],
  ['that begins beyond the side', [115, 40], [1, 0], 'right', -5],
])('a way %s', (_, from, way, side, distance) => {
  const exit = leaveRegion(from, way, [10, 20, 100, 50]);
  expect(exit.side).toBe(side);
  expect(exit.distance).toBeCloseTo(distance, 6);
});
