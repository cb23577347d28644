import type { Entry } from '../../../core/history/entry.ts';
import { listRows } from './list-rows.ts';

/** The strings of a list as text: a row a line, the cells of a table kept apart by tabs, as spreadsheets take them. */
export const listText = (entries: readonly Entry[], columns: number): string =>
  listRows(entries, columns)
    .map((row) => row.map((entry) => entry?.text ?? '').join('\t'))
    .join('\n');
