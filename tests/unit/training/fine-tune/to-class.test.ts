import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../../src/core/alphabet.ts';
import { toClass } from '../../../../src/training/fine-tune/to-class.ts';

const characterOf = (folder: string): string | undefined => ALPHABET[toClass(folder) ?? -1];

describe('toClass', () => {
  it.each([
    ['7', '7'],
    ['A', 'A'],
    ['a', 'a'],
    ['c', 'C'], // one class, whatever its case
    ['z', 'Z'],
    ['a_lower', 'a'],
    ['A_lower', 'a'],
    ['a_upper', 'A'],
    ['c_lower', 'C'],
    ['C_upper', 'C'],
  ])('takes the folder %s for %s', (folder, character) => {
    expect(characterOf(folder)).toBe(character);
  });

  it.each(['', '%', 'ab', 'ä', 'lower', '_lower', 'a_middle'])('takes the folder "%s" for none', (folder) => {
    expect(toClass(folder)).toBeUndefined();
  });
});
