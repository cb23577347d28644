import { msg } from '@lit/localize';
import type { ReadLine } from '../../core/reading.ts';

/** Signs that voices pass over where they stand alone: of an amount, the point would be lost. */
const signs = (): Readonly<Record<string, string>> => ({
  '.': msg('point'),
  ',': msg('comma'),
  '-': msg('dash'),
  '/': msg('slash'),
  ':': msg('colon'),
  '+': msg('plus'),
  '(': msg('open bracket'),
  ')': msg('close bracket'),
  ' ': msg('gap'),
});

/** Lines as they are to be spoken: one character after another, or a ZIP code would be spoken as a number of thousands. */
export function spokenLines(lines: readonly ReadLine[]): string {
  const names = signs();
  return lines.map((line) => [...line.text].map((character) => names[character] ?? character).join(' ')).join('; ');
}
