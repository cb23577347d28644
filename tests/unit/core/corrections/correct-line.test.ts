import { describe, expect, test } from 'vitest';
import { correctLine } from '../../../../src/core/corrections/correct-line.ts';
import { NO_CORRECTION, putRight } from '../../../../src/core/corrections/correction.ts';
import { fieldFormat } from '../../../../src/core/formats/parse-format.ts';
import { sampleLine } from '../../../component/support/sample-reading.ts';

const line = sampleLine('902?10');

describe('a corrected line', () => {
  test.each([
    ['another character', [[2, '7']], '90710'],
    ['two where one was read', [[2, '11']], '901110'],
    ['none where one was read', [[2, '']], '9010'],
    [
      'several',
      [
        [0, '4'],
        [4, ''],
      ],
      '4021',
    ],
  ] as const)('%s', (_, entries, text) => {
    const corrected = correctLine(line, new Map(entries));
    expect(corrected.text).toBe(text);
    expect(corrected.characters.map((character) => character.text).join('')).toBe(text);
    expect(corrected.corrected).toBe(true);
  });

  test('says what was read, is sure of what the person said, and keeps what the net thought', () => {
    const [, , seven] = correctLine(line, new Map([[2, '7']])).characters;
    expect(seven).toMatchObject({ text: '7', correctedFrom: '2', sure: true, state: 'sure', confidence: 1 });
    expect(seven.alternatives).toBe(line.characters[2].alternatives);
  });

  test('is sure when nothing unsure is left, and no sooner', () => {
    const doubtful = sampleLine('9?02?');
    expect(correctLine({ ...doubtful, state: 'rejected' }, new Map([[0, '4']])).state).toBe('unsure');
    const both = new Map([
      [0, '4'],
      [2, '2'],
    ]);
    expect(correctLine(doubtful, both).state).toBe('sure');
  });

  test('is checked anew', () => {
    const card = fieldFormat('card');
    const read = { ...sampleLine('4539148803436466'), check: card.check('4539148803436466') };
    expect(read.check.kind).toBe('failed');
    const corrected = correctLine(read, new Map([[15, '7']]), card);
    expect(corrected.check?.kind).toBe('passed');
    expect(corrected.value).toBe('4539148803436467');
    expect(correctLine(corrected, new Map([[15, '1']]), card)).toMatchObject({
      check: { kind: 'failed' },
      state: 'unsure',
    });
  });

  test('is the line itself where nothing was put right', () => {
    expect(correctLine(line, NO_CORRECTION)).toBe(line);
  });
});

describe('putRight', () => {
  test('counts characters as they are shown, those left out not among them', () => {
    const first = putRight(NO_CORRECTION, 5, 1, '');
    const second = putRight(first, 5, 1, '7');
    expect([...second]).toEqual([
      [1, ''],
      [2, '7'],
    ]);
  });

  test('takes back what was put right', () => {
    expect(putRight(new Map([[2, '7']]), 5, 2, undefined).size).toBe(0);
  });

  test('refuses a character that is not there', () => {
    expect(() => putRight(new Map([[0, '']]), 3, 2, '7')).toThrow(/from 0 to 1, got 2/);
    expect(() => putRight(NO_CORRECTION, 3, -1, '7')).toThrow(RangeError);
  });
});
