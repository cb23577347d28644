import type { ReadLine } from '../core/reading.ts';

/** Signs that voices pass over where they stand alone: of an amount, the point would be lost. */
const SIGNS: Readonly<Record<string, string>> = {
  '.': 'point',
  ',': 'comma',
  '-': 'dash',
  '/': 'slash',
  ':': 'colon',
  '+': 'plus',
  '(': 'open bracket',
  ')': 'close bracket',
  ' ': 'gap',
};

/** Lines as they are to be spoken: one character after another, or a ZIP code would be spoken as a number of thousands. */
export function spokenLines(lines: readonly ReadLine[]): string {
  return lines.map((line) => [...line.text].map((character) => SIGNS[character] ?? character).join(' ')).join('; ');
}
