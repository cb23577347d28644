import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../src/core/alphabet.ts';
import { fieldFormat } from '../../../src/core/formats/parse-format.ts';
import { allows, toProbabilities } from '../../../src/core/glyph-probabilities.ts';
import type { Format } from '../../../src/core/reading.ts';

const TOLERANCE = 6; // decimal places

/** Logits of −40, which count for nothing, but for those that are named; `none` is "not a character". */
function logitsOf(named: Readonly<Record<string, number>>): Float32Array {
  const logits = new Float32Array(ALPHABET.length + 1).fill(-40);
  for (const [name, logit] of Object.entries(named)) {
    logits[name === 'none' ? ALPHABET.length : ALPHABET.indexOf(name)] = logit;
  }
  return logits;
}

const symbolOf =
  (format: Format) =>
  (character: string): string | undefined =>
    fieldFormat(format).symbolOf(character);

const read = (named: Readonly<Record<string, number>>, format: Format) =>
  toProbabilities(logitsOf(named), ALPHABET, symbolOf(format));

describe('allows', () => {
  it('lets digits alone into a field of digits, and everything into text', () => {
    expect(ALPHABET.filter((character) => allows('digits', character)).join('')).toBe('0123456789');
    expect(ALPHABET.every((character) => allows('text', character))).toBe(true);
  });
});

describe('toProbabilities', () => {
  it('gives all that the format allows, best first', () => {
    const { alternatives } = read({ 7: 2, 1: 5, 9: 4, 4: 1 }, 'digits');
    expect(alternatives.map(({ text }) => text).join('')).toMatch(/^1974[023568]{6}$/);
  });

  it('counts a small letter for its capital, at a tenth, where the format has only that', () => {
    const { alternatives } = read({ a: Math.log(10), B: 0 }, 'serial');
    expect(alternatives.slice(0, 2).map(({ text }) => text)).toEqual(['A', 'B']);
    expect(alternatives[0].confidence).toBeCloseTo(0.5, TOLERANCE);
  });

  it('says how much of what speaks for a character the format allows', () => {
    expect(read({ O: Math.log(3), 0: 0, none: 5 }, 'digits').allowed).toBeCloseTo(0.25, TOLERANCE);
    expect(read({ O: Math.log(3), 0: 0, none: 5 }, 'text').allowed).toBeCloseTo(1, TOLERANCE);
  });

  it('is a softmax over what the format allows', () => {
    const { alternatives } = read({ 1: Math.log(6), 7: Math.log(3), 2: Math.log(1) }, 'digits');
    expect(alternatives[0].confidence).toBeCloseTo(0.6, TOLERANCE);
    expect(alternatives[1].confidence).toBeCloseTo(0.3, TOLERANCE);
    expect(alternatives[2].confidence).toBeCloseTo(0.1, TOLERANCE);
  });

  it.each([
    ['digits', 10],
    ['text', 47],
  ] as const)('shares the whole among the characters of %s', (format, count) => {
    const even = new Float32Array(ALPHABET.length + 1).fill(1.5);
    for (const { confidence } of toProbabilities(even, ALPHABET, symbolOf(format)).alternatives) {
      expect(confidence).toBeCloseTo(1 / count, TOLERANCE);
    }
  });

  it('masks letters before the softmax in digits, and not in text', () => {
    const named = { O: 20, 0: 5, 8: 5 };
    const digits = read(named, 'digits').alternatives;
    expect(digits[0].confidence).toBeCloseTo(0.5, TOLERANCE);
    expect(digits.map(({ text }) => text)).not.toContain('O');
    const text = read(named, 'text').alternatives;
    expect(text[0]).toEqual({ text: 'O', confidence: expect.closeTo(1, 5) as number });
  });

  it('does not let "not a character" take from the characters\' shares', () => {
    const [three, five] = read({ 3: Math.log(3), 5: Math.log(1), none: 9 }, 'digits').alternatives;
    expect(three.confidence).toBeCloseTo(0.75, TOLERANCE);
    expect(five.confidence).toBeCloseTo(0.25, TOLERANCE);
  });

  it('says how likely it is no character at all', () => {
    expect(read({ 3: 12 }, 'digits').noCharacter).toBeCloseTo(0, TOLERANCE);
    expect(read({ none: 12 }, 'digits').noCharacter).toBeCloseTo(1, TOLERANCE);
    expect(read({ 3: 2, none: 2 }, 'text').noCharacter).toBeCloseTo(0.5, TOLERANCE);
    const rising = [-3, 0, 3].map((none) => read({ 3: 1, 8: 0, none }, 'digits').noCharacter);
    expect(rising[0]).toBeLessThan(rising[1]);
    expect(rising[1]).toBeLessThan(rising[2]);
  });

  it.each([900, -900])('stays finite for logits about %i', (level) => {
    const { alternatives, noCharacter } = toProbabilities(
      logitsOf({}).map((_, index) => level + (index === 6 ? 5 : 0)),
      ALPHABET,
      symbolOf('digits'),
    );
    expect(alternatives[0].text).toBe('6');
    expect(alternatives[0].confidence).toBeGreaterThan(0.9);
    expect(noCharacter).toBeGreaterThan(0);
    expect(noCharacter).toBeLessThan(0.1);
  });

  it('leaves the logits as they were', () => {
    const logits = logitsOf({ 4: 3 });
    toProbabilities(logits, ALPHABET, symbolOf('digits'));
    expect(logits).toEqual(logitsOf({ 4: 3 }));
  });
});
