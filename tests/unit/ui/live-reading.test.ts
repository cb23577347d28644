import { describe, expect, test } from 'vitest';
import type { CharacterPlace } from '../../../src/ui/corrections/character-place.ts';
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

describe('put right', () => {
  const place = (live: LiveReading, index: number): CharacterPlace => {
    const line = live.reading?.lines[0];
    if (line === undefined) throw new Error('expected a line');
    return { line: line.id, index, characters: line.characters.map(({ text }) => text) };
  };
  const feed = (live: LiveReading, string: string, from: number, count: number): void => {
    for (let i = 0; i < count; i++) live.add(sampleReading(sampleLine(string)), time(from + i));
  };
  const shown = (live: LiveReading): string | undefined => live.reading?.lines.map(({ text }) => text).join(' ');

  test('at once, without another frame, and for good while frames go on', () => {
    const live = new LiveReading();
    feed(live, '902?10', 0, 4);
    expect(live.correct(place(live, 2), '6')?.text).toBe('90610');
    expect(shown(live)).toBe('90610');
    feed(live, '902?10', 4, 30);
    expect(shown(live)).toBe('90610');
    expect(live.reading?.lines[0]).toMatchObject({ agreement: 'locked', state: 'sure', corrected: true });
  });

  test('follows the writing', () => {
    const live = new LiveReading();
    feed(live, '902?10', 0, 4);
    live.correct(place(live, 2), '6');
    live.add(sampleReading(sampleLine('902?10', [130, 90, 200, 50])), time(4));
    expect(live.reading?.lines[0].characters[2]).toMatchObject({ text: '6', box: [210, 90, 40, 50] });
  });

  test('also where the frames waver between answers that were in question', () => {
    const live = new LiveReading();
    feed(live, '902?10', 0, 4);
    live.correct(place(live, 2), '6');
    for (let i = 0; i < 4; i++) feed(live, i % 2 ? '907?10' : '902?10', 4 + 6 * i, 6);
    expect(shown(live)).toBe('90610');
  });

  test('of a single character, whatever it is read as', () => {
    const live = new LiveReading();
    feed(live, '4?', 0, 4);
    live.correct(place(live, 0), '9');
    feed(live, '9', 4, 20);
    expect(shown(live)).toBe('9');
    expect(live.canUndo).toBe(true);
  });

  test('until a different string stands there', () => {
    const live = new LiveReading();
    feed(live, '902?10', 0, 4);
    live.correct(place(live, 2), '6');
    feed(live, '90218', 4, 12);
    expect(shown(live)).toBe('90218');
    expect(live.canUndo).toBe(false);
  });

  test('until the line is gone', () => {
    const live = new LiveReading();
    feed(live, '902?10', 0, 4);
    live.correct(place(live, 2), '6');
    for (let i = 0; i < 30; i++) live.add(sampleReading(), time(4 + i));
    feed(live, '902?10', 34, 4);
    expect(shown(live)).toBe('90210');
  });

  test('is not told as locked', () => {
    const live = new LiveReading();
    feed(live, '902?10', 0, 4);
    live.correct(place(live, 2), '6');
    expect(live.add(sampleReading(sampleLine('902?10')), time(4))).toEqual([]);
  });

  test('can be undone, step by step', () => {
    const live = new LiveReading();
    feed(live, '902?10', 0, 4);
    live.correct(place(live, 2), '6');
    live.correct(place(live, 4), '');
    expect(shown(live)).toBe('9061');
    expect(live.undo()?.text).toBe('90610');
    expect(live.undo()?.text).toBe('90210');
    expect(live.canUndo).toBe(false);
    expect(live.undo()).toBeUndefined();
    feed(live, '90210', 4, 12); // and is read on as if nothing had been
    expect(live.reading?.lines[0]).toMatchObject({ agreement: 'locked' });
    expect(live.reading?.lines[0].corrected).toBeUndefined();
  });

  test('finds the character again where the string has changed since it was pressed', () => {
    const live = new LiveReading();
    feed(live, '02?10', 0, 3);
    const pressed = place(live, 1);
    feed(live, '902?10', 3, 8);
    expect(live.correct(pressed, '6')?.text).toBe('90610');
    expect(live.correct({ line: 99, index: 0, characters: ['1'] }, '6')).toBeUndefined();
  });
});
