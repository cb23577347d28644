import { expect, test } from 'vitest';
import { NO_CORRECTION } from '../../../../src/core/corrections/correction.ts';
import { mayBeCorrected } from '../../../../src/core/fusion/may-be-corrected.ts';
import { sampleLine } from '../../../component/support/sample-reading.ts';

// The net took the third character for a 2, a 7 or a 1; the person said 6.
const line = sampleLine('902?10');
const correction = new Map([[2, '6']]);

test.each([
  ['as it was read before', '90210', true],
  ['as the person put it right', '90610', true],
  ['another answer that was in question there', '90710', true],
  ['the character in question missed', '9010', true],
  ['an answer that never was in question', '90810', false],
  ['another character elsewhere', '90218', false],
  ['a character more', '902104', false],
])('%s: %s', (_, read, expected) => {
  expect(mayBeCorrected(line, correction, sampleLine(read))).toBe(expected);
});

test('a line that nobody put right is none', () => {
  expect(mayBeCorrected(line, NO_CORRECTION, line)).toBe(false);
});
