import { describe, expect, test } from 'vitest';
import { LiveReading } from '../../../../src/ui/session/live-reading.ts';
import { sampleLine, sampleReading } from '../../../component/support/sample-reading.ts';

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

describe('a line that was put right just before', () => {
  const corrected = [{ line: sampleLine('902?10'), correction: new Map([[2, '6']]) }];
  const feed = (live: LiveReading, string: string, from: number, count: number) =>
    Array.from({ length: count }, (_, i) => live.add(sampleReading(sampleLine(string)), time(from + i))).flat();
  const shown = (live: LiveReading): string | undefined => live.reading?.lines.map(({ text }) => text).join(' ');

  test('is so at once when it is read again, and told once as what it is', () => {
    const live = new LiveReading(corrected);
    expect(feed(live, '902?10', 0, 1).map(({ text }) => text)).toEqual(['90610']);
    expect(live.reading?.lines[0]).toMatchObject({ agreement: 'locked', state: 'sure', corrected: true });
    expect(feed(live, '902?10', 1, 30)).toEqual([]);
    expect(shown(live)).toBe('90610');
  });

  test('can be seen as it was read, beside its correction', () => {
    const live = new LiveReading(corrected);
    feed(live, '902?10', 0, 2);
    expect(live.asRead.lines.map(({ text }) => text)).toEqual(['90210']);
    expect(live.corrected).toMatchObject([{ line: { text: '90210' }, correction: new Map([[2, '6']]) }]);
  });

  test('follows the writing', () => {
    const live = new LiveReading(corrected);
    feed(live, '902?10', 0, 4);
    live.add(sampleReading(sampleLine('902?10', [130, 90, 200, 50])), time(4));
    expect(live.reading?.lines[0].characters[2]).toMatchObject({ text: '6', box: [210, 90, 40, 50] });
  });

  test('stays so where the frames waver between answers that were in question', () => {
    const live = new LiveReading(corrected);
    feed(live, '902?10', 0, 1);
    for (let i = 0; i < 4; i++) feed(live, i % 2 ? '907?10' : '902?10', 1 + 6 * i, 6);
    expect(shown(live)).toBe('90610');
  });

  test('of a single character, whatever it is read as', () => {
    const live = new LiveReading([{ line: sampleLine('4?'), correction: new Map([[0, '9']]) }]);
    feed(live, '4?', 0, 4);
    feed(live, '9', 4, 20);
    expect(shown(live)).toBe('9');
  });

  test('until a different string stands there', () => {
    const live = new LiveReading(corrected);
    feed(live, '902?10', 0, 4);
    feed(live, '90218', 4, 12);
    expect(shown(live)).toBe('90218');
    expect(live.corrected).toEqual([]);
  });

  test('until the line is gone', () => {
    const live = new LiveReading(corrected);
    feed(live, '902?10', 0, 4);
    for (let i = 0; i < 30; i++) live.add(sampleReading(), time(4 + i));
    feed(live, '902?10', 34, 4);
    expect(shown(live)).toBe('90210');
  });

  test('is another when the same string is read only later', () => {
    const live = new LiveReading(corrected);
    for (let i = 0; i < 31; i++) live.add(sampleReading(), time(i));
    feed(live, '902?10', 31, 8);
    expect(shown(live)).toBe('90210');
  });

  test('is one of two that read the same', () => {
    const live = new LiveReading([...corrected, { line: sampleLine('902?10'), correction: new Map([[2, '8']]) }]);
    const twice = sampleReading(sampleLine('902?10'), sampleLine('902?10', [100, 300, 200, 50]));
    for (let i = 0; i < 2; i++) live.add(twice, time(i));
    expect(shown(live)).toBe('90610 90810');
  });
});
