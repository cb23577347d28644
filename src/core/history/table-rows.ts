import type { Entry } from './entry.ts';
import { orderEntries } from './order-entries.ts';

/**
 * Entries of a table's list as rows of so many cells; undefined where nothing was read. Entries with the same place are one row. What
 * stands in no column of the table, or where another entry stands already, gets a row of its own.
 */
export function tableRows<T extends Pick<Entry, 'place' | 'column' | 'at'>>(
  entries: readonly T[],
  columns: number,
): readonly (readonly (T | undefined)[])[] {
  const rows: { readonly place: number | undefined; readonly cells: (T | undefined)[] }[] = [];
  for (const entry of orderEntries(entries)) {
    const column = entry.column ?? 0;
    let row = rows.at(-1);
    const joins = row !== undefined && entry.place !== undefined && row.place === entry.place && column < columns;
    if (row === undefined || !joins || row.cells[column] !== undefined) {
      row = { place: entry.place, cells: Array.from({ length: columns }) };
      rows.push(row);
    }
    row.cells[column < columns ? column : 0] = entry;
  }
  return rows.map(({ cells }) => cells);
}
