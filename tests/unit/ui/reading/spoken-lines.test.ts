import { expect, test } from 'vitest';
import { spokenLines } from '../../../../src/ui/reading/spoken-lines.ts';
import { sampleLine } from '../../../component/support/sample-reading.ts';

test('characters are spoken one by one, lines with a pause between', () => {
  expect(spokenLines([sampleLine('90210'), sampleLine('14')])).toBe('9 0 2 1 0; 1 4');
});

test('signs are spoken by their names', () => {
  expect(spokenLines([sampleLine('12.50'), sampleLine('7-K')])).toBe('1 2 point 5 0; 7 dash K');
});

test('nothing is spoken where nothing was read', () => {
  expect(spokenLines([])).toBe('');
});
