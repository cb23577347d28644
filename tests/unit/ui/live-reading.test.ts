import { expect, test } from 'vitest';
import { LiveReading } from '../../../src/ui/live-reading.ts';
import { sampleLine, sampleReading } from '../../component/support/sample-reading.ts';

const time = (frame: number) => ({ at: 100 * frame, threshold: 0.8 });

test('a line that locks is told once', () => {
  const live = new LiveReading();
  const locked = Array.from({ length: 12 }, (_, i) => live.add(sampleReading(sampleLine('90210')), time(i)));
  expect(locked.flat().map(({ text }) => text)).toEqual(['90210']);
  expect(live.reading?.lines[0].agreement).toBe('locked');
});

test('a second line that locks later is told alone', () => {
  const live = new LiveReading();
  const first = sampleLine('90210');
  const second = sampleLine('4107', [100, 300, 200, 50]);
  for (let i = 0; i < 6; i++) live.add(sampleReading(first), time(i));
  const locked = Array.from({ length: 6 }, (_, i) => live.add(sampleReading(first, second), time(6 + i)));
  expect(locked.flat().map(({ text }) => text)).toEqual(['4107']);
});

test('a line that stays unsure is never told', () => {
  const live = new LiveReading();
  const locked = Array.from({ length: 12 }, (_, i) => live.add(sampleReading(sampleLine('902?10')), time(i)));
  expect(locked.flat()).toEqual([]);
});
