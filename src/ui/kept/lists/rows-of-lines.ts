import type { Format, ReadLine } from '../../../core/reading.ts';
import { arrangeTable } from '../../../core/table/arrange-table.ts';
import { draftOfLine, type EntryDraft } from './draft-of-line.ts';

/** What one picture has for a list. */
export interface DraftRows {
  /** From the top, each from the left; of a table, each draft with its column. */
  readonly rows: readonly (readonly EntryDraft[])[];
  /** Columns of the table that they stand in; absent where they stand in none. */
  readonly columns?: number;
}

/** The lines of one picture as rows for a list: those of a table in its rows and columns, others one a row. */
export function rowsOfLines(lines: readonly ReadLine[], format: Format, at: number): DraftRows {
  const kept = lines.flatMap((line) => {
    const draft = draftOfLine(line, format, at);
    return draft === undefined ? [] : [{ line, draft }];
  });
  const table = arrangeTable(kept.map(({ line }) => line.quad));
  if (table === undefined) return { rows: kept.map(({ draft }) => [draft]) };
  const rows: EntryDraft[][] = [];
  for (const [index, { row, column }] of table.cells.entries()) {
    (rows[row] ??= []).push({ ...kept[index].draft, column });
  }
  return { rows, columns: table.columns };
}
