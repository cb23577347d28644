import { expect, test } from 'vitest';
import { HOLD_MS, holdReading } from '../../../src/ui/hold-reading.ts';
import { sampleLine, sampleReading } from '../../component/support/sample-reading.ts';

const read = sampleReading(sampleLine('90210'));
const readNext = sampleReading(sampleLine('90211'));
const nothing = sampleReading();

test('the first reading is taken, whatever it is', () => {
  expect(holdReading(undefined, nothing, 5)).toEqual({ reading: nothing, at: 5 });
});

test('a newer reading takes the place of the one before', () => {
  expect(holdReading({ reading: read, at: 0 }, readNext, 10)).toEqual({ reading: readNext, at: 10 });
});

test('an empty frame lets the last reading stand, and does not make it younger', () => {
  const held = { reading: read, at: 0 };
  expect(holdReading(held, nothing, HOLD_MS - 1)).toBe(held);
});

test('after a while an empty frame counts', () => {
  expect(holdReading({ reading: read, at: 0 }, nothing, HOLD_MS).reading).toBe(nothing);
});
