import { expect, test, vi } from 'vitest';
import { LiveFrames } from '../../../src/ui/controllers/live-frames.ts';
import { sampleLine, sampleReading } from '../../component/support/sample-reading.ts';

const OPTIONS = { format: 'digits', threshold: 0.8 } as const;
const quiet = () => new LiveFrames({ onLock: vi.fn(), onFrame: vi.fn() });

test('what is known lies where the picture has moved it', () => {
  const frames = quiet();
  expect(frames.after()).toBeUndefined();
  frames.take(sampleReading(sampleLine('90210', [100, 100, 200, 50])), OPTIONS);
  const [before] = frames.after()?.lines ?? [];
  const [line] = frames.after({ a: 1, b: 0, dx: 30, dy: -20 })?.lines ?? [];
  expect(line.text).toBe('90210');
  expect(line.quad).toEqual(before.quad.map(([x, y]) => [x + 30, y - 20]));
  expect(line.characters[0].box[0]).toBeCloseTo(before.characters[0].box[0] + 30);
});

test('a frame that could not be read is an accident, five in a row are not', () => {
  const frames = quiet();
  const miss = () => frames.miss();
  expect([miss(), miss(), miss(), miss()]).toEqual([false, false, false, false]);
  frames.take(sampleReading(), OPTIONS);
  expect([miss(), miss(), miss(), miss(), miss()]).toEqual([false, false, false, false, true]);
});
