import { describe, expect, test } from 'vitest';
import type { CameraFeatures } from '../../../../src/camera/controls/camera-features.ts';
import { controlConstraints, holdZoom } from '../../../../src/camera/controls/control-constraints.ts';

const ALL: CameraFeatures = {
  torch: false,
  zoom: { min: 1, max: 8, step: 0.5, value: 1, unit: 1 },
  focus: { now: 'single-shot', anywhere: true, continuous: true },
};
const POINT = { x: 0.25, y: 0.5 };

describe('what is asked of a track', () => {
  test('is all that is wanted, in one set', () => {
    expect(controlConstraints({ torch: true, zoom: 2, focus: POINT }, ALL)).toEqual({
      torch: true,
      zoom: 2,
      focusMode: 'single-shot',
      pointsOfInterest: [POINT],
    });
  });

  test('is nothing that was not wanted', () => {
    expect(controlConstraints({}, ALL)).toEqual({});
  });

  test('is nothing that it can not do', () => {
    expect(controlConstraints({ torch: true, zoom: 2, focus: POINT }, {})).toEqual({});
  });

  test('is to focus by itself again, without a point', () => {
    expect(controlConstraints({ focus: 'auto' }, ALL)).toEqual({ focusMode: 'continuous' });
  });

  test('leaves a camera alone that can not focus by itself', () => {
    const focus = { now: 'single-shot', anywhere: false, continuous: false } as const;
    expect(controlConstraints({ focus: 'auto' }, { focus })).toEqual({});
    expect(controlConstraints({ focus: POINT }, { focus })).toEqual({ focusMode: 'single-shot' });
  });
});

test.each([
  [0.2, 1],
  [1, 1],
  [2.2, 2],
  [2.3, 2.5],
  [20, 8],
])('a zoom of %f is held at %f', (wanted, held) => {
  expect(holdZoom(wanted, { min: 1, max: 8, step: 0.5, value: 1, unit: 1 })).toBe(held);
});

test('a range that is no multiple of its step is reached to its end, and not left', () => {
  expect(holdZoom(9, { min: 1, max: 8.2, step: 0.5, value: 1, unit: 1 })).toBeCloseTo(8);
  expect(holdZoom(9, { min: 1, max: 8.4, step: 0.5, value: 1, unit: 1 })).toBe(8.4);
});
