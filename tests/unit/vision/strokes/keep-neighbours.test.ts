import { describe, expect, it } from 'vitest';
import type { FrameBox } from '../../../../src/core/geometry.ts';
import { keepNeighbours } from '../../../../src/vision/strokes/keep-neighbours.ts';
import type { StrokeSides } from '../../../../src/vision/strokes/measure-sides.ts';

const stroke = (box: FrameBox, thickness = 4): StrokeSides => {
  return { component: { label: 1, box, area: 300 }, standingOut: 1, depth: 0.5, thickness };
};

const sure = [stroke([100, 100, 30, 40])];
const countKept = (...doubtful: StrokeSides[]): number => keepNeighbours(sure, doubtful).length - sure.length;

describe('keepNeighbours', () => {
  it('keeps a character beside writing, and the next one beside that', () => {
    expect(countKept(stroke([180, 104, 30, 36]), stroke([140, 98, 26, 44]))).toBe(2);
  });

  it('does so where the writing climbs the picture', () => {
    expect(countKept(stroke([96, 60, 38, 30]))).toBe(1);
  });

  it.each<[string, StrokeSides]>([
    ['far away', stroke([200, 100, 30, 40])],
    ['on another level', stroke([140, 125, 30, 40])],
    ['much higher', stroke([140, 60, 30, 120])],
    ['a long edge', stroke([140, 100, 200, 40])],
    ['of another pen', stroke([140, 100, 30, 40], 12)],
  ])('leaves out what is %s', (_, other) => {
    expect(countKept(other)).toBe(0);
  });
});
