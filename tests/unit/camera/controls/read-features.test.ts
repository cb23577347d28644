import { describe, expect, test } from 'vitest';
import { controlConstraints } from '../../../../src/camera/controls/control-constraints.ts';
import { readFeatures } from '../../../../src/camera/controls/read-features.ts';

const read = (capabilities: object, settings: object = {}, torchSet = false, points = true) =>
  readFeatures({ ...capabilities }, { ...settings }, torchSet, points);

test('a camera without anything to adjust has no features', () => {
  expect(read({ width: { min: 1, max: 1920 }, deviceId: 'a' })).toEqual({});
});

describe('the torch', () => {
  test.each([
    ['true, as most browsers say it', true],
    ['a list, as the specification has it', [false, true]],
  ])('is there where it is %s', (_, torch) => {
    expect(read({ torch }, { torch: true })).toEqual({ torch: true });
    expect(read({ torch }, { torch: false }, true)).toEqual({ torch: false });
  });

  test.each([false, [false], 'yes', undefined])('is not there where it is %s', (torch) => {
    expect(read({ torch })).toEqual({});
  });

  test('is as it was last set where the browser does not tell', () => {
    expect(read({ torch: true }, {}, true)).toEqual({ torch: true });
  });
});

describe('the zoom', () => {
  test('has a range and a place in it', () => {
    expect(read({ zoom: { min: 1, max: 8, step: 0.1 } }, { zoom: 2.5 })).toEqual({
      zoom: { min: 1, max: 8, step: 0.1, value: 2.5, unit: 1 },
    });
  });

  test('has fine steps where none are named, and stands at the start where no place is', () => {
    expect(read({ zoom: { min: 1, max: 5 } })).toEqual({ zoom: { min: 1, max: 5, step: 0.04, value: 1, unit: 1 } });
  });

  test('counts from 1, whatever a webcam counts from', () => {
    const zoom = { min: 1, max: 5, step: 0.01, value: 2, unit: 100 };
    expect(read({ zoom: { min: 100, max: 500, step: 1 } }, { zoom: 200 })).toEqual({ zoom });
    expect(controlConstraints({ zoom: 3 }, { zoom })).toEqual({ zoom: 300 });
  });

  test.each([{ min: 1, max: 1 }, { min: 0, max: 4 }, { max: 4 }, 'wide', null])('%o is none', (zoom) => {
    expect(read({ zoom })).toEqual({});
  });
});

describe('focus', () => {
  test('once and at a point, and by itself again', () => {
    expect(read({ focusMode: ['manual', 'single-shot', 'continuous'] })).toEqual({
      focus: { now: 'single-shot', anywhere: true, continuous: true },
    });
  });

  test('once, in the middle, where the browser knows no points', () => {
    expect(read({ focusMode: ['single-shot'] }, {}, false, false)).toEqual({
      focus: { now: 'single-shot', anywhere: false, continuous: false },
    });
  });

  test('by itself, at a point', () => {
    expect(read({ focusMode: ['continuous'] })).toEqual({
      focus: { now: 'continuous', anywhere: true, continuous: true },
    });
  });

  test.each([
    ['by hand only', ['manual'], true],
    ['by itself, wherever it likes', ['continuous'], false],
  ])('%s is nothing to tap for', (_, focusMode, points) => {
    expect(read({ focusMode }, {}, false, points)).toEqual({});
  });
});
