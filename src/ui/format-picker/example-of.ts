import { msg } from '@lit/localize';
import type { Format } from '../../core/formats/format.ts';
import { fieldFormat, NAMED_FORMATS } from '../../core/formats/parse-format.ts';

/** A string that a format takes, as people who speak the app's language write it. */
export function exampleOf(format: Format): string {
  if (format === 'amount') return msg('1,234.50');
  if (format === 'date') return msg('31/12/2026');
  // Those of named formats stand in their plans; making them ready to read with takes longer.
  return (NAMED_FORMATS.find(({ spec }) => spec === format) ?? fieldFormat(format)).example;
}
