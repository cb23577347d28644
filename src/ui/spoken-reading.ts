import type { Reading } from '../core/reading.ts';

/** A reading as it is to be spoken: one character after another, or a ZIP code would be spoken as a number of thousands. */
export function spokenReading(reading: Reading): string {
  if (reading.lines.length === 0) return '';
  return reading.lines.map((line) => [...line.text].join(' ')).join('; ');
}
