import { expect, test } from 'vitest';
import { judgeAgreement } from '../../../../src/core/fusion/judge-agreement.ts';
import { lineOf, type MadeUp } from './made-up-lines.ts';

const read = (...texts: readonly string[]) => texts.map((text) => lineOf(text));
const judge = (seen: ReturnType<typeof read>, unchanged: number, how: MadeUp = {}) =>
  judgeAgreement(lineOf('90210', how), seen, unchanged);
const alike = read('90210', '90210', '90210', '90210', '90210', '90210');

test.each([
  [1, 'settling'],
  [2, 'settling'],
  [3, 'settled'],
  [4, 'settled'],
  [5, 'locked'],
])('after %i sightings that change nothing: %s', (unchanged, agreement) => {
  expect(judge(alike, unchanged)).toBe(agreement);
});

test('one of the newest may read otherwise', () => {
  expect(judge(read('90210', '90210', '90270', '90210', '90210', '90210'), 6)).toBe('locked');
});

test('two that read the same character otherwise keep it from locking', () => {
  expect(judge(read('90210', '90270', '90270', '90210', '90210', '90210'), 6)).toBe('settled');
});

test('two that read different characters otherwise do not', () => {
  expect(judge(read('90210', '90270', '80210', '90210', '90210', '90210'), 6)).toBe('locked');
});

test('two that read a character more, or a character less, keep it from locking', () => {
  expect(judge(read('90210', '902110', '902110', '90210', '90210', '90210'), 6)).toBe('settled');
  expect(judge(read('90210', '9021', '9021', '90210', '90210', '90210'), 6)).toBe('settled');
});

test('what was read long ago does not count', () => {
  expect(judge([...read('90270', '90270', '90270'), ...alike], 6)).toBe('locked');
});

test('a character that is not sure keeps it from locking', () => {
  expect(judge(alike, 6, { answers: { 2: { 2: 0.7 } } })).toBe('settled');
});

test('so does one of which the frames that agree are only just sure', () => {
  const barely = { answers: { 2: { 2: 0.85 } } };
  const seen = alike.map(() => lineOf('90210', barely));
  expect(judge(seen, 6, barely)).toBe('settled');
});

test('what a reflection may hide is hidden from all frames: no agreement locks it', () => {
  expect(judgeAgreement({ ...lineOf('90210'), hidden: true }, alike, 6)).toBe('settled');
});
