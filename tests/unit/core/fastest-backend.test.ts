import { expect, test } from 'vitest';
import { fastestBackend, type BackendTimes } from '../../../src/core/fastest-backend.ts';

const taking = (backend: string, ...times: number[]): BackendTimes => ({
  backend,
  batches: times.map((time, index) => ({ size: 8 << index, time })),
});

test('is the one that takes least for all batches together', () => {
  expect(fastestBackend([taking('wasm', 2, 16), taking('cpu', 90, 700), taking('webgl', 4, 6)])).toBe('webgl');
});

test('is the first of those that take about as long', () => {
  expect(fastestBackend([taking('wasm', 2, 10), taking('webgl', 2, 9)])).toBe('wasm');
  expect(fastestBackend([taking('wasm', 2, 10), taking('webgl', 2, 8)])).toBe('webgl');
});

test('is none that is not used, whatever it takes', () => {
  const refused = { ...taking('webgl', 1, 1), refused: 'webgl: answers wrongly' };
  expect(fastestBackend([taking('cpu', 90, 700), refused])).toBe('cpu');
  expect(fastestBackend([refused, { backend: 'wasm', batches: [], refused: 'wasm: did not start' }])).toBeUndefined();
});
