import { describe, expect, test } from 'vitest';
import { overlapOf, quadAround, toLineFrame } from '../../../../src/core/fusion/line-frame.ts';
import {
  compose,
  fitMotion,
  invert,
  medianShift,
  moveBox,
  movePoint,
  type PointPair,
} from '../../../../src/core/fusion/motion.ts';
import type { FramePoint, FrameQuad } from '../../../../src/core/geometry.ts';

const points: readonly FramePoint[] = [
  [100, 100],
  [130, 102],
  [160, 104],
  [100, 300],
];
const pairsBy = (move: (point: FramePoint) => FramePoint): PointPair[] => points.map((point) => [point, move(point)]);

describe('a motion out of points', () => {
  test('turn, zoom and shift are found again', () => {
    const move = ([x, y]: FramePoint): FramePoint => [1.05 * x - 0.1 * y + 12, 0.1 * x + 1.05 * y - 7];
    const motion = fitMotion(pairsBy(move));
    expect(motion?.a).toBeCloseTo(1.05);
    expect(motion?.b).toBeCloseTo(0.1);
    const [x, y] = motion ? movePoint(motion, [500, 200]) : [];
    const [expectedX, expectedY] = move([500, 200]);
    expect(x).toBeCloseTo(expectedX);
    expect(y).toBeCloseTo(expectedY);
  });

  test('a zoom that no hand can do is none: only the shift is believed', () => {
    const motion = fitMotion(pairsBy(([x, y]) => [3 * x, 3 * y]));
    expect(motion).toMatchObject({ a: 1, b: 0 });
  });

  test('of two points only the shift is taken, of none nothing', () => {
    expect(fitMotion(pairsBy(([x, y]) => [x + 5, y + 3]).slice(0, 2))).toEqual({ a: 1, b: 0, dx: 5, dy: 3 });
    expect(fitMotion([])).toBeUndefined();
  });

  test('one pair that is wrong does not draw the median shift along', () => {
    const pairs = pairsBy(([x, y]) => [x + 5, y + 3]);
    expect(
      medianShift([
        ...pairs,
        [
          [0, 0],
          [400, -300],
        ],
      ]),
    ).toEqual({ a: 1, b: 0, dx: 5, dy: 3 });
  });

  test('a box grows about its middle', () => {
    expect(moveBox({ a: 2, b: 0, dx: 0, dy: 0 }, [10, 10, 4, 8])).toEqual([20, 20, 8, 16]);
  });
});

describe('lines that lie side by side', () => {
  const slanted = (x: number, y: number, length: number): FrameQuad => [
    [x, y],
    [x + length, y + length / 2],
    [x + length - 18, y + length / 2 + 36],
    [x - 18, y + 36],
  ];
  const frame = (x: number, y: number, length: number) => toLineFrame(slanted(x, y, length));

  test('the shorter one within the longer one overlaps wholly, on a slope too', () => {
    expect(overlapOf(frame(100, 100, 200), frame(150, 125, 60))).toBeCloseTo(1);
  });

  test('one after the other on the same row do not overlap', () => {
    expect(overlapOf(frame(100, 100, 100), frame(220, 160, 100))).toBe(0);
  });

  test('half of the shorter one', () => {
    expect(overlapOf(frame(100, 100, 100), frame(150, 125, 100))).toBeCloseTo(0.5);
  });

  test('the next row is another place', () => {
    expect(overlapOf(frame(100, 100, 200), frame(76, 148, 200))).toBe(0);
  });

  test('writing of another size is another line', () => {
    const small = toLineFrame([
      [100, 110],
      [160, 110],
      [160, 120],
      [100, 120],
    ]);
    const large = toLineFrame([
      [100, 100],
      [200, 100],
      [200, 140],
      [100, 140],
    ]);
    expect(overlapOf(small, large)).toBe(0);
  });

  test('a quad around boxes is their hull along the line', () => {
    const level = toLineFrame([
      [0, 0],
      [50, 0],
      [50, 20],
      [0, 20],
    ]);
    expect(
      quadAround(level, [
        [10, 2, 10, 16],
        [40, 0, 8, 20],
      ]),
    ).toEqual([
      [10, 0],
      [48, 0],
      [48, 20],
      [10, 20],
    ]);
  });
});

describe('motions together', () => {
  const turn = { a: 0.9, b: 0.2, dx: 12, dy: -7 };
  const shift = { a: 1.1, b: -0.1, dx: -30, dy: 4 };

  test('one after the other', () => {
    for (const point of points) {
      const [x, y] = movePoint(compose(turn, shift), point);
      const expected = movePoint(shift, movePoint(turn, point));
      expect(x).toBeCloseTo(expected[0]);
      expect(y).toBeCloseTo(expected[1]);
    }
  });

  test('there and back', () => {
    for (const point of points) {
      const [x, y] = movePoint(invert(turn), movePoint(turn, point));
      expect(x).toBeCloseTo(point[0]);
      expect(y).toBeCloseTo(point[1]);
    }
    expect(() => invert({ a: 0, b: 0, dx: 1, dy: 1 })).toThrow(RangeError);
  });
});
