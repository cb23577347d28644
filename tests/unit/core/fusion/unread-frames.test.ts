import { describe, expect, test } from 'vitest';
import { HOLD_LOCKED_MS } from '../../../../src/core/fusion/is-gone.ts';
import type { StableReading } from '../../../../src/core/fusion/stable-reading.ts';
import type { Reading } from '../../../../src/core/reading.ts';
import { frameOf, lineOf, repeat, STEP, textsOf, watch } from './made-up-lines.ts';

const last = (readings: readonly StableReading[]): StableReading => readings[readings.length - 1];
const line = lineOf('90210');
const nothing = frameOf();

describe('a frame that was not read', () => {
  const still = { ...frameOf(line), unread: 'still' } as const;
  const blurred = { ...nothing, unread: 'blurred' } as const;

  test('is no evidence: a line does not settle by standing still', () => {
    const readings = watch([frameOf(line), frameOf(line), ...Array<Reading>(10).fill(still)]);
    expect(readings.map(({ lines }) => lines[0].agreement)).toEqual(Array(12).fill('settling'));
    expect(last(readings).lines[0]).toMatchObject({ frames: 2, missed: 0 });
  });

  test('takes nothing away: a line stays however long it is smeared, and says why', () => {
    const readings = watch([...repeat(5, line), ...Array<Reading>(30).fill(blurred)]);
    expect(last(readings).lines[0]).toMatchObject({ text: '90210', agreement: 'locked', frames: 5, missed: 0 });
    expect(last(readings).unread).toBe('blurred');
  });

  test('a line that stood still is held from then on when it goes', () => {
    const seen = [...repeat(5, line), ...Array<Reading>(40).fill(still)];
    const frames = Math.floor(HOLD_LOCKED_MS / STEP) - 1;
    expect(textsOf(last(watch([...seen, ...Array<Reading>(frames).fill(nothing)])))).toEqual(['90210']);
  });
});
