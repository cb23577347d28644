import type { Entry } from '../../../core/history/entry.ts';
import { numberPlaces, movePlace } from '../../../core/history/place-between.ts';
import { tableRows } from '../../../core/history/table-rows.ts';
import type { Change } from '../../../history/history.ts';

/** A row of a list: a cell a column, of which some may be empty; a plain list has one column. */
export type ListRow = readonly (Entry | undefined)[];

/** The rows of a list in its order. @param columns of its table; 1 for a plain list */
export const listRows = (entries: readonly Entry[], columns: number): readonly ListRow[] => tableRows(entries, columns);

/** The entries of a row. */
export const entriesOf = (row: ListRow): readonly Entry[] => row.flatMap((entry) => entry ?? []);

/** What has to be changed for a row to stand elsewhere; no more than that row, where there is room. */
export function moveRow(rows: readonly ListRow[], from: number, to: number): readonly Change<Entry>[] {
  const old = rows.map((row) => entriesOf(row)[0]?.place);
  // Places that are missing, or taken twice, leave no room between them: all are numbered first.
  const rising = old.every((place, i) => place !== undefined && (i === 0 || place > (old[i - 1] ?? Infinity)));
  const places = movePlace(rising ? (old as number[]) : numberPlaces(rows.length), from, to);
  return rows.flatMap((row, i) =>
    entriesOf(row).flatMap(({ id, place }) => (place === places[i] ? [] : [{ id, place: places[i] }])),
  );
}
