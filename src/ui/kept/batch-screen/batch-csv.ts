import { msg } from '@lit/localize';
import { valueCell } from '../../../history/transfer/export-csv.ts';
import { numberCell, writeCsv, type CsvOptions } from '../../../history/transfer/write-csv.ts';
import type { Format } from '../../../core/reading.ts';
import type { AppFailure } from '../../app/app-failure.ts';
import type { BatchPicture } from './batch-picture.ts';

const COLUMNS = ['picture', 'text', 'value', 'format', 'confidence', 'state', 'corrected', 'problem'];

/**
 * The strings of many pictures as CSV, a row each below the names of the columns. A picture without a string has one row too, which says why.
 * @param words what a failure is called
 */
export function batchCsv(
  pictures: readonly BatchPicture[],
  format: Format,
  words: (failure: AppFailure) => string,
  options: CsvOptions = {},
): string {
  const rows = pictures.flatMap(({ file, outcome, still }) => {
    const without = (problem: string): string[][] => [[file.name, '', '', format, '', '', '', problem]];
    if (outcome.kind === 'failed') return without(words(outcome.failure));
    if (outcome.kind !== 'read') return without(msg('not read'));
    const lines = still.reading?.lines ?? [];
    if (lines.length === 0) return without(msg('nothing found'));
    return lines.map(({ text, value, confidence, state, corrected }) => [
      file.name,
      text,
      valueCell({ ...(value !== undefined && { value }), format }, options),
      format,
      numberCell(confidence.toFixed(3), options),
      state ?? '',
      corrected ? 'yes' : '',
      '',
    ]);
  });
  return writeCsv([COLUMNS, ...rows], options);
}
