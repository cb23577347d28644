import { expect, test } from 'vitest';
import { Spelling } from '../../../../src/core/lattice/spelling.ts';

test('a text has one number, however it grew', () => {
  const spelling = new Spelling();
  const spell = (...symbols: string[]) =>
    symbols.reduce((key, symbol) => spelling.extend(key, symbol), Spelling.NOTHING);
  expect(spell('1', '2', '3')).toBe(spell('12', '3'));
  expect(spell('1', '', '23')).toBe(spell('1', '2', '3'));
  expect(spelling.textOf(spell('1', '23'))).toBe('123');
  expect(new Set([spell('1'), spell('2'), spell('12'), spell('21'), spell('')]).size).toBe(5);
  expect(spell('')).toBe(Spelling.NOTHING);
});
