import { expect, test } from 'vitest';
import type { FrameQuad } from '../../../../../src/core/geometry.ts';
import { padQuad } from '../../../../../src/ui/reading/reading-overlay/pad-quad.ts';

test('an upright quad grows on every side', () => {
  const quad: FrameQuad = [
    [10, 20],
    [110, 20],
    [110, 50],
    [10, 50],
  ];
  expect(padQuad(quad, 4)).toEqual([
    [6, 16],
    [114, 16],
    [114, 54],
    [6, 54],
  ]);
});

test('a turned quad grows along its own sides', () => {
  // A quarter turn clockwise: writing goes down, its lines follow to the left.
  const quad: FrameQuad = [
    [50, 10],
    [50, 110],
    [20, 110],
    [20, 10],
  ];
  expect(padQuad(quad, 5)).toEqual([
    [55, 5],
    [55, 115],
    [15, 115],
    [15, 5],
  ]);
});

test('a quad without extent stays a point', () => {
  const point: FrameQuad = [
    [7, 7],
    [7, 7],
    [7, 7],
    [7, 7],
  ];
  expect(padQuad(point, 4)).toEqual(point);
});
