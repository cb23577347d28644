import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { STILL_MS, watchPicture } from '../../../src/camera/watch-picture.ts';

let shows: (() => void) | undefined;
let abort: AbortController;
let heard: boolean[];

/** A video that shows a new picture whenever the test says so. */
const next = (signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    shows = () => resolve(true);
    signal.addEventListener('abort', () => resolve(false), { once: true });
  });
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const later = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  abort = new AbortController();
  heard = [];
  void watchPicture({ next, wait, onChange: (still) => heard.push(still) }, abort.signal);
});
afterEach(() => {
  abort.abort();
  vi.useRealTimers();
});

test('a picture that moves is nothing to speak of', async () => {
  for (let i = 0; i < 10; i += 1) {
    await later(STILL_MS / 2);
    shows?.();
  }
  expect(heard).toEqual([]);
});

test('one that stands still is told once, and that it moves again', async () => {
  await later(STILL_MS * 3);
  expect(heard).toEqual([true]);
  shows?.();
  await later(1);
  expect(heard).toEqual([true, false]);
  await later(STILL_MS * 2);
  expect(heard).toEqual([true, false, true]);
});

test('nobody is told after the end', async () => {
  abort.abort();
  await later(STILL_MS * 2);
  expect(heard).toEqual([]);
});
