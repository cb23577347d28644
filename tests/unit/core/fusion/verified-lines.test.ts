import { describe, expect, test } from 'vitest';
import { FrameFusion } from '../../../../src/core/fusion/fuse-frames.ts';
import type { StableReading } from '../../../../src/core/fusion/stable-reading.ts';
import type { Reading } from '../../../../src/core/reading.ts';
import { frameOf, lineOf, repeat, STEP, THRESHOLD, textsOf, watch, type MadeUp } from './made-up-lines.ts';

const last = (readings: readonly StableReading[]): StableReading => readings[readings.length - 1];
const line = lineOf('90210');
const again = (text: string, made?: MadeUp): Reading => frameOf({ ...lineOf(text, made), verified: true });

describe('a line that was only verified', () => {
  test('tells where a locked one is, and that it is still there', () => {
    const frames = Array.from({ length: 30 }, (_, i) => again('90210', { x: 100 + 5 * i }));
    const { lines } = last(watch([...repeat(5, line), ...frames]));
    expect(lines).toMatchObject([{ text: '90210', agreement: 'locked', frames: 35, missed: 0 }]);
    expect(lines[0].characters[0].box[0]).toBe(100 + 5 * 29);
    expect(lines[0]).not.toHaveProperty('verified');
  });

  test('does not begin a line, nor settle or lock one, nor take the place of one', () => {
    expect(textsOf(last(watch(Array<Reading>(10).fill(again('90210')))))).toEqual([]);
    const settling = watch([...repeat(2, line), ...Array<Reading>(6).fill(again('90210'))]);
    expect(settling.flatMap(({ lines }) => lines.map(({ agreement }) => agreement))).not.toContain('locked');
    expect(settling[2].lines).toMatchObject([{ agreement: 'settling', frames: 2, missed: 1 }]);
    const rivals = watch([...repeat(5, line), ...Array<Reading>(6).fill(again('73846'))]);
    expect(textsOf(last(rivals))).toEqual(['90210']);
  });

  test('is between readings that differ: only such as follow one another change a line', () => {
    const other = lineOf('90218');
    const mixed = Array.from({ length: 5 }, () => [again('90210'), frameOf(other)]).flat();
    expect(textsOf(last(watch([...repeat(5, line), ...mixed])))).toEqual(['90210']);
    expect(textsOf(last(watch([...repeat(5, line), ...repeat(5, other)])))).toEqual(['90218']);
  });
});

test('tells which strings are locked', () => {
  const fusion = new FrameFusion();
  const locked = repeat(5, line, lineOf('4711', { y: 300, confidence: 0.82 })).map((frame, i) => {
    fusion.add(frame, { at: i * STEP, threshold: THRESHOLD });
    return fusion.locked;
  });
  expect(locked).toEqual([[], [], [], [], ['90210']]);
});
