import { expect, test } from 'vitest';
import type { Reading, ReadLine } from '../../../../src/core/reading.ts';
import { judgeReading } from '../../../bench/reading/judge-reading.ts';
import { tally } from '../../../bench/reading/tally.ts';

/** A reading of these lines; those in capital letters of unsure ones. */
function read(...lines: { text: string; sure: boolean }[]): Reading {
  const drawn = lines.map(
    ({ text, sure }) => ({ text, state: sure ? 'sure' : 'unsure', characters: [] }) as unknown as ReadLine,
  );
  return { lines: drawn } as unknown as Reading;
}

test('what was said to be sure is held against the truth, each true string once', () => {
  const outcome = judgeReading(read({ text: '12', sure: true }, { text: '12', sure: true }, { text: '99', sure: false }), ['12', '34'], 5); // prettier-ignore
  expect(outcome).toMatchObject({ strings: 2, right: 1, sure: 2, sureWrong: 1, ms: 5 });
});

test('white space in what was read does not count', () => {
  expect(judgeReading(read({ text: '1 2', sure: true }), ['12'], 1)).toMatchObject({
    right: 1,
    sureWrong: 0,
    edits: 0,
  });
});

test('a level adds up its pictures', () => {
  const level = tally([
    judgeReading(read({ text: '123', sure: true }), ['123'], 10),
    judgeReading(read({ text: '124', sure: true }), ['123'], 30),
    judgeReading(read(), ['4567'], 50),
    judgeReading(read({ text: '88', sure: false }), ['88'], 20),
  ]);
  expect(level).toEqual({ pictures: 4, strings: 4, right: 0.5, cer: 5 / 12, f1: (2 * 7) / 20, sure: 0.5, sureWrong: 0.5, ms: 25 }); // prettier-ignore
});

test('where nothing is written, right means that nothing was read', () => {
  const level = tally([judgeReading(read(), [], 1), judgeReading(read({ text: '6', sure: true }), [], 1)]);
  expect(level).toMatchObject({ strings: 2, right: 0.5, cer: NaN, f1: NaN, sure: 0.5, sureWrong: 1 });
});
