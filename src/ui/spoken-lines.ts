import type { ReadLine } from '../core/reading.ts';

/** Lines as they are to be spoken: one character after another, or a ZIP code would be spoken as a number of thousands. */
export function spokenLines(lines: readonly ReadLine[]): string {
  return lines.map((line) => [...line.text].join(' ')).join('; ');
}
