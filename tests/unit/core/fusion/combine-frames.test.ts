import { describe, expect, test } from 'vitest';
import { alignCharacters } from '../../../../src/core/fusion/align-characters.ts';
import { combineFrames } from '../../../../src/core/fusion/combine-frames.ts';
import { lineOf } from './made-up-lines.ts';

const combine = (...lines: readonly ReturnType<typeof lineOf>[]): string => combineFrames(lines).text.join('');

describe('a string and what one frame read', () => {
  test.each([
    ['all there', '90210', '90210', [0, 1, 2, 3, 4]],
    ['one missing', '90210', '9210', [0, -1, 1, 2, 3]],
    ['one too many', '90210', '907210', [0, 1, 3, 4, 5]],
    ['one misread', '90210', '90810', [0, 1, 2, 3, 4]],
    ['nothing in common', '12', '88', [0, 1]],
  ])('%s', (_, text, read, shownBy) => {
    expect(alignCharacters([...text], lineOf(read).characters).shownBy).toEqual(shownBy);
  });

  test('the better they fit, the likelier', () => {
    const score = (read: string): number => alignCharacters([...'90210'], lineOf(read).characters).score;
    expect(score('90210')).toBeGreaterThan(score('9210'));
    expect(score('9210')).toBeGreaterThan(score('921'));
    expect(score('90210')).toBeLessThanOrEqual(0);
  });
});

describe('several frames', () => {
  test('one frame is what it says', () => {
    expect(combine(lineOf('90210'))).toBe('90210');
  });

  test('a character that one frame lacks is there', () => {
    expect(combine(lineOf('90210'), lineOf('90 10'), lineOf('90210'))).toBe('90210');
  });

  test('a character that most frames lack is not there', () => {
    expect(combine(lineOf('4107'), lineOf('41107'), lineOf('4107'), lineOf('4107'))).toBe('4107');
  });

  test('each frame errs elsewhere: a string that none of them read', () => {
    expect(combine(lineOf('80210'), lineOf('96210'), lineOf('90710'), lineOf('90240'), lineOf('90218'))).toBe('90210');
  });

  test('a character cut in two counts for the frames that have it whole', () => {
    // The 4 falls apart into 1 and 7 in two of five frames: half of one cut and half of the other is no answer.
    const whole = lineOf('2405');
    const cut = lineOf('21705', { confidence: 0.9 });
    expect(combine(cut, whole, cut, whole, whole)).toBe('2405');
  });

  test('a doubtful frame counts for less than a sure one', () => {
    const doubtful = lineOf('8?', { answers: { 1: { 1: 0.5, 7: 0.45 } } });
    const sure = lineOf('8?', { answers: { 1: { 7: 0.97, 1: 0.02 } } });
    expect(combine(doubtful, doubtful, sure)).toBe('87');
  });

  test('the second answers of several frames beat a wrong one that is not in most', () => {
    const saysOne = lineOf('?', { answers: { 0: { 1: 0.55, 7: 0.44 } } });
    const saysTwo = lineOf('?', { answers: { 0: { 2: 0.55, 7: 0.44 } } });
    expect(combine(saysOne, saysTwo)).toBe('7');
  });

  test('a string that the field may not hold is no answer, where a frame has one that it may', () => {
    const fiveDigits = (text: string): boolean => text.length === 5;
    const lines = [lineOf('9021'), lineOf('90210'), lineOf('9021')];
    expect(combineFrames(lines).text.join('')).toBe('9021');
    expect(combineFrames(lines, fiveDigits).text.join('')).toBe('90210');
    expect(combineFrames([lines[0]], fiveDigits).text.join('')).toBe('9021');
  });

  test('how each frame shows the string is told', () => {
    const { alignments } = combineFrames([lineOf('90210'), lineOf('90 10')]);
    expect(alignments.map(({ shownBy }) => shownBy)).toEqual([
      [0, 1, 2, 3, 4],
      [0, 1, -1, 2, 3],
    ]);
  });
});
