import { expect, test, vi } from 'vitest';
import { err, ok } from '../../../../src/core/result.ts';
import type { Reading } from '../../../../src/core/reading.ts';
import type { ReadOptions } from '../../../../src/reader/read-options.ts';
import { LiveFrames } from '../../../../src/ui/session/live-frames.ts';
import { sampleLine, sampleReading } from '../../../component/support/sample-reading.ts';

const OPTIONS: ReadOptions = { format: 'digits', threshold: 0.8, region: [40, 60, 400, 300] };
const FAILURE = { kind: 'read-failed', message: 'memory access out of bounds' } as const;
const WRITTEN = sampleReading(sampleLine('90210'));
const frame: ImageBitmap = { width: 640, height: 480, close: vi.fn() };

/** Frames of a camera of which each is read as what is said of it; undefined where it can't be read. */
function play() {
  const onLock = vi.fn();
  let next: Reading | undefined;
  const frames = new LiveFrames({ onLock, onFrame: vi.fn() }, () => Promise.resolve(next ? ok(next) : err(FAILURE)));
  const show = async (reading: Reading | undefined, times = 1) => {
    const failures = [];
    for (let i = 0; i < times; i++) {
      next = reading;
      failures.push(await frames.read(frame, OPTIONS));
    }
    return failures;
  };
  const shown = () => ({ text: frames.shown.lines.map(({ text }) => text).join(), past: frames.shown.past });
  return { frames, show, shown, onLock };
}

test('a locked string stays to be read and copied when the camera sees nothing, and is not told again', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const { show, shown, onLock, frames } = play();
  await show(WRITTEN, 8);
  expect(shown()).toEqual({ text: '90210', past: false });
  expect(onLock).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(2500);
  await show(sampleReading(), 10);
  expect(frames.live.reading?.lines).toEqual([]);
  expect(shown()).toEqual({ text: '90210', past: true });
  expect(onLock).toHaveBeenCalledTimes(1);
  await show(sampleReading(sampleLine('4107', [100, 300, 200, 50])), 2);
  expect(shown()).toEqual({ text: '90210', past: true });
  await show(sampleReading(sampleLine('4107', [100, 300, 200, 50])), 2);
  expect(shown()).toEqual({ text: '4107', past: false });
  frames.clear();
  expect(shown()).toEqual({ text: '', past: false });
  vi.useRealTimers();
});

test('a string that never locked goes when it is not seen', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const { show, shown } = play();
  await show(sampleReading(sampleLine('902?10')), 8);
  expect(shown()).toEqual({ text: '90210', past: false });
  vi.advanceTimersByTime(1500);
  await show(sampleReading(), 3);
  expect(shown()).toEqual({ text: '', past: false });
  vi.useRealTimers();
});

test('a frame is given away with its lines at rest, to be read where they were', async () => {
  const { frames, show } = play();
  expect(frames.give()).toBeUndefined();
  await show(WRITTEN);
  const view = frames.give();
  expect(view?.region).toEqual(OPTIONS.region);
  expect(view?.still.reading?.lines).toMatchObject([{ text: '90210', agreement: 'settled' }]);
});

test('a frame in which nothing was read is given away to be read all over', async () => {
  const { frames, show } = play();
  await show(sampleReading());
  expect(frames.give()).toMatchObject({ lines: [], region: undefined });
});

test('a frame that could not be read is an accident, five in a row are not', async () => {
  const { show } = play();
  const none = undefined;
  expect(await show(none, 4)).toEqual([none, none, none, none]);
  expect(await show(sampleReading())).toEqual([none]);
  expect(await show(none, 5)).toEqual([none, none, none, none, FAILURE]);
});

test('tells the reader of a film, what is locked, and when all that is in view is', async () => {
  const films: unknown[] = [];
  const frames = new LiveFrames({ onLock: vi.fn(), onFrame: vi.fn() }, (_, { film }) => {
    films.push(film);
    return Promise.resolve(ok(WRITTEN));
  });
  for (let i = 0; i < 8; i++) await frames.read(frame, OPTIONS);
  expect(films[0]).toEqual({ known: false, locked: [] });
  expect(films.at(-1)).toEqual({ known: true, locked: ['90210'] });
});

test('a smear is not kept to be held', async () => {
  const { frames, show } = play();
  await show(WRITTEN);
  await show({ ...sampleReading(), unread: 'blurred' });
  expect(frames.shown.lines).toMatchObject([{ text: '90210' }]);
  expect(frames.give()?.lines).toMatchObject([{ text: '90210' }]);
  expect(frames.give()).toBeUndefined();
});
