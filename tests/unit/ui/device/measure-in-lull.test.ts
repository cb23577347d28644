import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { BackendTimes } from '../../../../src/core/fastest-backend.ts';
import type { FromWorker, ToWorker } from '../../../../src/reader/protocol.ts';
import { measureInLull } from '../../../../src/ui/device/measure-in-lull.ts';

const TIMES: readonly BackendTimes[] = [{ backend: 'wasm', batches: [{ size: 8, time: 5 }] }];
const [LULL, PATIENCE] = [10_000, 30_000];

/** A worker as far as measuring knows it. */
class MeasuringWorker extends EventTarget {
  readonly heard: ToWorker[] = [];
  ended = false;
  postMessage(message: ToWorker): void {
    this.heard.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

let workers: MeasuringWorker[];
let kept: (readonly BackendTimes[])[];
const reader = { onUse: (): void => undefined };

beforeEach(() => {
  vi.useFakeTimers();
  [workers, kept] = [[], []];
  const createWorker = (): Worker => {
    workers.push(new MeasuringWorker());
    return workers.at(-1) as unknown as Worker;
  };
  const backends = {
    keep: (times: readonly BackendTimes[]) => void kept.push(times),
    recall: () => undefined,
    forget: vi.fn(),
  };
  measureInLull(reader, createWorker, backends);
});

afterEach(() => {
  vi.useRealTimers();
});

test('measures once nothing was read for a while, and keeps what came out, once', () => {
  vi.advanceTimersByTime(LULL - 1);
  reader.onUse();
  vi.advanceTimersByTime(LULL - 1);
  expect(workers).toHaveLength(0);
  vi.advanceTimersByTime(1);
  expect(workers[0]?.heard).toEqual([{ type: 'measure' }]);
  workers[0]?.say({ type: 'measured', times: TIMES, done: false });
  expect(kept).toEqual([]);
  workers[0]?.say({ type: 'measured', times: TIMES, done: true });
  expect(kept).toEqual([TIMES]);
  expect(workers[0]?.ended).toBe(true);
  reader.onUse();
  vi.advanceTimersByTime(PATIENCE + LULL);
  expect(workers).toHaveLength(1);
  expect(kept).toHaveLength(1);
});

test('gives way to a picture at once, and tries again in the next lull', () => {
  vi.advanceTimersByTime(LULL);
  workers[0]?.say({ type: 'measured', times: TIMES, done: false });
  reader.onUse();
  expect(workers[0]?.ended).toBe(true);
  vi.advanceTimersByTime(LULL);
  expect(workers).toHaveLength(2);
  expect(kept).toEqual([]);
});

test('waits for no backend for ever: what was found until then counts', () => {
  vi.advanceTimersByTime(LULL);
  workers[0]?.say({ type: 'measured', times: TIMES, done: false });
  vi.advanceTimersByTime(PATIENCE);
  expect(workers[0]?.ended).toBe(true);
  expect(kept).toEqual([TIMES]);
});

test('does not try again where it fails', () => {
  vi.advanceTimersByTime(LULL);
  workers[0]?.dispatchEvent(new Event('error'));
  vi.advanceTimersByTime(PATIENCE + LULL);
  expect(workers).toHaveLength(1);
  expect(kept).toEqual([[]]);
});
