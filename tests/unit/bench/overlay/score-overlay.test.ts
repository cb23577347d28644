import { describe, expect, test } from 'vitest';
import { paintFrameNumber, readFrameNumber, BITS, SQUARE } from '../../../bench/overlay/frame-number.ts';
import { extrapolate, findReadings, framesBetween } from '../../../bench/overlay/find-readings.ts';
import { overlapOf, type Polygon } from '../../../bench/overlay/polygon-overlap.ts';
import { scoreOverlay } from '../../../bench/overlay/score-overlay.ts';
import type { Sample } from '../../../bench/overlay/watch-overlay.ts';

const box = (x: number, y = 0): Polygon => [
  [x, y],
  [x + 40, y],
  [x + 40, y + 20],
  [x, y + 20],
];
/** Ink that goes four pixels to the right with each frame. */
const truth = Array.from({ length: 20 }, (_, frame) => [box(4 * frame)]);
const sample = (frame: number, drawn: readonly Polygon[], unmoved = drawn): Sample => ({
  frame,
  drawn,
  unmoved,
  scale: 0.5,
});

describe('the score', () => {
  test('is full marks for outlines that are the ink', () => {
    const samples = truth.map((ink, frame) => sample(frame, ink));
    expect(scoreOverlay(samples, truth, ({ drawn }) => drawn)).toEqual({
      shown: 1,
      iou: 1,
      worstIou: 1,
      off: 0,
      worstOff: 0,
    });
  });

  test('tells how far outlines lag, in pixels of the screen', () => {
    const samples = truth.slice(2).map((_, i) => sample(i + 2, truth[i]));
    const { iou, off } = scoreOverlay(samples, truth, ({ drawn }) => drawn);
    expect(off).toBeCloseTo(4);
    expect(iou).toBeCloseTo(32 / 48);
  });

  test('counts what is not drawn apart', () => {
    const samples = [sample(0, truth[0]), sample(1, [])];
    expect(scoreOverlay(samples, truth, ({ drawn }) => drawn)).toMatchObject({ shown: 0.5, iou: 1 });
  });
});

test('polygons overlap by intersection over union', () => {
  expect(overlapOf(box(0), box(20))).toBeCloseTo(1 / 3);
  expect(overlapOf(box(0), box(0, 30))).toBe(0);
});

test('a reading is known by the frame whose ink it fits, and extrapolated from the one before', () => {
  const samples = [sample(6, truth[3]), sample(7, truth[3]), sample(9, truth[5])];
  const readings = findReadings(samples, truth);
  expect(readings.map(([last]) => last?.frame)).toEqual([3, 3, 5]);
  expect(framesBetween(18, 2, truth)).toBe(4); // the film has come round
  expect(extrapolate(readings[2], 9, truth)).toEqual(truth[9]);
});

test('a frame’s number is read as it was painted, after a film’s rounding too', () => {
  const [width, height] = [200, 40];
  for (const number of [0, 1, 95, 2 ** BITS - 1]) {
    const data = new Uint8ClampedArray(width * height * 4).fill(128);
    paintFrameNumber({ width, height, data }, number);
    const corner = Array.from({ length: SQUARE }, (_, y) => {
      const from = (height - SQUARE + y) * width * 4;
      return [...data.subarray(from, from + BITS * SQUARE * 4)].map((level) => 16 + 0.86 * level);
    }).flat();
    expect(readFrameNumber(corner)).toBe(number);
  }
  expect(() => paintFrameNumber({ width, height, data: new Uint8ClampedArray(0) }, 2 ** BITS)).toThrow(RangeError);
});
