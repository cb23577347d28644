import { describe, expect, test } from 'vitest';
import type { Side } from '../../../../../src/core/geometry.ts';
import { sampleLine } from '../../../../component/support/sample-reading.ts';
import type { Zoom } from '../../../../../src/camera/controls/camera-features.ts';
import { adviseCamera, advisePicture } from '../../../../../src/ui/reading/advice-line/advice-words.ts';
import { reasonsOf, type Reason } from '../../../../../src/ui/reading/advice-line/reason.ts';

const REASONS: readonly Reason[] = [
  'too-dark',
  'glare',
  'blurred',
  'too-small',
  'tilted',
  'nothing-written',
  'cut-off',
  'left-out',
];

const zoom = (value: number): Zoom => ({ min: 1, max: 4, step: 0.1, value, unit: 1 });

describe('the words', () => {
  test.each(REASONS)('%s: what is so and what to do, in one short line each', (reason) => {
    for (const { text } of [adviseCamera(reason, {}, ['left']), advisePicture(reason)]) {
      expect(text).toMatch(/^[A-Z][^.]+\. [A-Z][^.]+\.$/);
      expect(text.length).toBeLessThanOrEqual(34);
    }
  });

  test('no button where the camera has nothing to do about it', () => {
    expect(REASONS.filter((reason) => adviseCamera(reason, {}).remedy)).toEqual([]);
  });
});

describe('the remedy', () => {
  test('against the dark is the torch, as long as it is off', () => {
    expect(adviseCamera('too-dark', { torch: false }).remedy).toEqual({ label: 'Torch on', wish: { torch: true } });
    expect(adviseCamera('too-dark', { torch: true })).toMatchObject({ text: 'Still too dark. Find more light.' });
    expect(adviseCamera('too-dark', { torch: true }).remedy).toBeUndefined();
  });

  test('against the torch’s own reflection is to put it out', () => {
    expect(adviseCamera('glare', { torch: true }).remedy).toEqual({ label: 'Torch off', wish: { torch: false } });
    expect(adviseCamera('glare', { torch: false }).remedy).toBeUndefined();
  });

  test.each([
    [1, 1.5],
    [3, 4],
  ])('against small writing is to zoom in, from %d to %d', (from, to) => {
    expect(adviseCamera('too-small', { zoom: zoom(from) }).remedy).toEqual({ label: 'Zoom in', wish: { zoom: to } });
  });

  test('is none at the end of the zoom', () => {
    expect(adviseCamera('too-small', { zoom: zoom(4) }).remedy).toBeUndefined();
  });
});

test.each<[readonly Side[], string]>([
  [['left'], 'left'],
  [['top'], 'up'],
  [['right', 'bottom'], 'right and down'],
  [['left', 'right'], 'back'],
  [['left', 'top', 'bottom'], 'back'],
])('what is cut off at %s: move %s', (sides, way) => {
  expect(adviseCamera('cut-off', {}, sides).text).toBe(`Partly outside. Move ${way}.`);
});

describe('the reasons of a reading', () => {
  const none = { advice: [], leftOut: 0, lines: [] };

  test('are the reader’s, and what was left out last', () => {
    expect(reasonsOf({ ...none, advice: [{ kind: 'blurred', edge: 9 }], leftOut: 2 })).toEqual(['blurred', 'left-out']);
    expect(reasonsOf(none)).toEqual([]);
  });

  test('are that the writing is cut off, rather than that there is none', () => {
    expect(reasonsOf({ ...none, advice: [{ kind: 'nothing-written' }], cutOff: ['left'] })).toEqual(['cut-off']);
  });

  test('are none where neighbours are cut off beside what is read whole', () => {
    expect(reasonsOf({ ...none, lines: [sampleLine('90210')], cutOff: ['top'] })).toEqual([]);
  });
});
