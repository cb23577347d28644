import { expect, test } from 'vitest';
import { ALPHABET } from '../../../src/core/alphabet.ts';

test('there are 47 characters, each once, the digits in the places of their values', () => {
  expect(ALPHABET).toHaveLength(47);
  expect(new Set(ALPHABET).size).toBe(47);
  expect(ALPHABET.slice(0, 10).map(Number)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test('of letters whose cases look alike there is only the upper one, of the others both', () => {
  for (const letter of 'CIJKLMOPSUVWXYZ')
    expect([letter, ALPHABET.includes(letter.toLowerCase())]).toEqual([letter, false]);
  for (const letter of 'ABDEFGHNQRT') expect([letter, ALPHABET.includes(letter.toLowerCase())]).toEqual([letter, true]);
  for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') expect(ALPHABET).toContain(letter);
});
