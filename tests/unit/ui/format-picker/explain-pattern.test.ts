import { describe, expect, test } from 'vitest';
import { explainPattern } from '../../../../src/ui/format-picker/explain-pattern.ts';

describe('a pattern is explained', () => {
  test.each([
    ['99-AAA-9', '2 digits, “-”, 3 letters, “-”, 1 digit: such as 77-KKK-7'],
    ['A**', '1 letter, 2 letters or digits: such as KXX'],
    ['kfz 9', '“KFZ”, a gap, 1 digit: such as KFZ 7'],
    ['(99)', '“(” (put in, not read), 2 digits, “)” (put in, not read): such as (77)'],
    ['\\9\\A9', '“9A”, 1 digit: such as 9A7'],
    ['*', '1 letter or digit: such as X'],
  ])('%s', (pattern, words) => {
    expect(explainPattern(pattern)).toEqual({ ok: true, value: words });
  });
});

describe('what is none is refused, with a way on', () => {
  test.each([
    ['', 'Type what stands in each place.'],
    ['9\\', 'A backslash takes the next sign as it is: type that one too.'],
    ['( )', 'Nothing in it can be read: put in a 9, an A or a *.'],
    ['9'.repeat(41), 'At most 40 places; this has 41.'],
  ])('%s', (pattern, words) => {
    expect(explainPattern(pattern)).toEqual({ ok: false, error: words });
  });
});
