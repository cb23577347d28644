import { beforeEach, expect, test, vi } from 'vitest';
import { StageClock } from '../../../src/reader/stage-clock.ts';
import { sumTimes } from '../../../src/reader/sum-times.ts';

beforeEach(() => {
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** Work of so many milliseconds. */
const work = (milliseconds: number) => (): Promise<void> =>
  vi.advanceTimersByTimeAsync(milliseconds).then(() => undefined);

test('what a stage has another do counts for that one alone, and all add up to the whole', async () => {
  const clock = new StageClock();
  await work(1)();
  await clock.during('ink', work(10));
  await clock.during('ways', async () => {
    await work(3)();
    await clock.during('net', work(20));
    await work(4)();
  });
  expect(clock.read()).toEqual({ pixels: 0, ink: 10, lines: 0, cuts: 0, ways: 7, net: 20, strings: 0, checks: 1 });
  expect(sumTimes(clock.read())).toMatchObject({ total: 38, vision: 11, recognition: 27 });
});

test('work that fails is timed all the same, and what comes after it is not', async () => {
  const clock = new StageClock();
  const failing = clock.during('net', async () => {
    await work(5)();
    throw new Error('no net');
  });
  await expect(failing).rejects.toThrow('no net');
  await work(2)();
  expect(clock.read()).toMatchObject({ net: 5, checks: 2 });
});
