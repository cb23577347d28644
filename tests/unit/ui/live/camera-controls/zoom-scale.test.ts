import { expect, test } from 'vitest';
import {
  LAST_POSITION,
  positionOfZoom,
  zoomAtPosition,
} from '../../../../../src/ui/live/camera-controls/zoom-scale.ts';

const RANGES = [
  { min: 1, max: 8 },
  { min: 0.5, max: 10 },
];

test.each(RANGES)('$min to $max: the ends of the slider are the ends of the range', (range) => {
  expect(zoomAtPosition(0, range)).toBeCloseTo(range.min);
  expect(zoomAtPosition(LAST_POSITION, range)).toBeCloseTo(range.max);
});

test.each(RANGES)('$min to $max: every position is found again', (range) => {
  for (let position = 0; position <= LAST_POSITION; position += 1) {
    expect(positionOfZoom(zoomAtPosition(position, range), range)).toBe(position);
  }
});

test('each step enlarges by the same factor', () => {
  const range = { min: 1, max: 16 };
  expect(zoomAtPosition(LAST_POSITION / 4, range)).toBeCloseTo(2);
  expect(zoomAtPosition(LAST_POSITION / 2, range)).toBeCloseTo(4);
});
