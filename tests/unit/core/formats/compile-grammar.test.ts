import { describe, expect, test } from 'vitest';
import { compileGrammar } from '../../../../src/core/formats/compile-grammar.ts';
import {
  choice,
  DIGIT,
  LETTER,
  oneOf,
  optional,
  repeat,
  separated,
  sequence,
  word,
  type Expression,
} from '../../../../src/core/formats/expression.ts';
import { accepts } from '../../../../src/core/formats/grammar.ts';
import { AMOUNT } from '../../../../src/core/formats/kinds/amount.ts';
import { CARD, ISBN_NUMBER } from '../../../../src/core/formats/kinds/checked-numbers.ts';
import { DATE } from '../../../../src/core/formats/kinds/date.ts';
import { IBAN_NUMBER } from '../../../../src/core/formats/kinds/iban.ts';
import { METER } from '../../../../src/core/formats/kinds/meter.ts';
import { PHONE } from '../../../../src/core/formats/kinds/phone.ts';
import { SERIAL, ZIP } from '../../../../src/core/formats/kinds/plain.ts';
import { TIME } from '../../../../src/core/formats/kinds/time.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { mutate, sampleExpression, toRegExp } from './sample-expression.ts';

const take = (expression: Expression, text: string): boolean => accepts(compileGrammar(expression), text);

describe('compileGrammar', () => {
  test.each<[string, Expression, string[], string[]]>([
    ['one of some symbols', oneOf('ab'), ['a', 'b'], ['', 'c', 'ab']],
    ['a word', word('EUR'), ['EUR'], ['', 'EU', 'EURO', 'UER']],
    ['a sequence', sequence('A', DIGIT, '-'), ['A7-'], ['A7', '7-', 'A-']],
    ['a choice', choice('ab', 'ac', ''), ['ab', 'ac', ''], ['a', 'abc']],
    ['an option', sequence(optional('+'), DIGIT), ['+1', '1'], ['+', '++1']],
    ['repetition within bounds', repeat(DIGIT, 2, 3), ['12', '123'], ['', '1', '1234']],
    ['repetition without end', repeat(DIGIT, 2, Infinity), ['12', '1'.repeat(99)], ['', '1']],
    ['exact repetition', repeat(DIGIT, 2), ['12'], ['1', '123']],
    ['parts with a separator', separated(DIGIT, word('-'), 2, 3), ['1-2', '1-2-3'], ['1', '1-', '-1', '1-2-3-4', '12']],
    ['a loop beside another', sequence(repeat(oneOf('a'), 0, Infinity), repeat(oneOf('b'), 0, Infinity)), ['', 'aab', 'b'], ['ba', 'aba']], // prettier-ignore
    ['an optional loop in a loop', repeat(repeat(oneOf('a'), 0, Infinity), 0, Infinity), ['', 'aaa'], ['b']],
  ])('%s', (_name, expression, taken, refused) => {
    expect(taken.filter((text) => !take(expression, text))).toEqual([]);
    expect(refused.filter((text) => take(expression, text))).toEqual([]);
  });

  test('gives -1 for a symbol that has no place there, or in the whole format', () => {
    const grammar = compileGrammar(sequence(DIGIT, LETTER));
    expect(grammar.next(grammar.start, 'A')).toBe(-1);
    expect(grammar.next(grammar.start, '#')).toBe(-1);
    expect(grammar.next(grammar.start, '4')).toBeGreaterThanOrEqual(0);
  });

  test('merges states that go on alike: one loop has two states, five digits have six', () => {
    expect(compileGrammar(repeat(DIGIT, 1, Infinity)).states).toBe(2);
    expect(compileGrammar(choice(repeat(DIGIT, 5), sequence(DIGIT, repeat(DIGIT, 4)))).states).toBe(6);
  });
});

/** Most states that a format's table may have: the search follows several of them at once. */
const MOST_STATES = 400;

describe.each([ZIP, SERIAL, AMOUNT, DATE, TIME, PHONE, METER, CARD, ISBN_NUMBER, IBAN_NUMBER])(
  'the grammar of "$title"',
  ({ spec, expression }) => {
    const grammar = compileGrammar(expression);
    const regExp = toRegExp(expression);

    test('takes whatever its expression generates', () => {
      const random = createRandom(1, spec.length);
      const samples = Array.from({ length: 300 }, () => sampleExpression(expression, random));
      expect(samples.filter((text) => !accepts(grammar, text))).toEqual([]);
      expect(new Set(samples).size).toBeGreaterThan(50);
    });

    test('agrees with a regular expression on strings that are a little off', () => {
      const random = createRandom(2, spec.length);
      const off = Array.from({ length: 1500 }, () =>
        mutate(sampleExpression(expression, random), grammar.symbols, random),
      );
      expect(off.filter((text) => accepts(grammar, text) !== regExp.test(text))).toEqual([]);
      expect(off.filter((text) => !accepts(grammar, text)).length).toBeGreaterThan(25);
    });

    test('leads from every state to an end, and is small', () => {
      expect(grammar.states).toBeLessThan(spec === 'iban' ? 4 * MOST_STATES : MOST_STATES);
      const alive = new Set<number>();
      for (let size = -1; size !== alive.size;) {
        size = alive.size;
        for (let state = 0; state < grammar.states; state++) {
          const ends = grammar.symbols.some((symbol) => alive.has(grammar.next(state, symbol)));
          if (ends || grammar.isFinal(state)) alive.add(state);
        }
      }
      expect(alive.size).toBe(grammar.states);
    });
  },
);
