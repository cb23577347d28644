import { kindOf, type FormatKind } from '../../core/formats/format-kind.ts';
import type { Entry, Meter, ReadingList } from '../../core/history/entry.ts';
import { tableRows } from '../../core/history/table-rows.ts';
import { numberCell, writeCsv, type CsvOptions } from './write-csv.ts';

export interface ExportCsvOptions extends CsvOptions {
  /** What the entries' lists and meters are called. */
  readonly lists?: readonly Pick<ReadingList, 'id' | 'name'>[];
  readonly meters?: readonly Pick<Meter, 'id' | 'name'>[];
}

const COLUMNS = ['text', 'value', 'format', 'time', 'confidence', 'corrected', 'note', 'list', 'meter'];

/** Entries as CSV, a row each in the order given, below the names of the columns. Times are local ones: 2026-12-31 23:59:58. */
export function exportCsv(
  entries: readonly Entry[],
  { lists = [], meters = [], ...options }: ExportCsvOptions = {},
): string {
  const listNames = namesById(lists);
  const meterNames = namesById(meters);
  const rows = entries.map((entry) => [
    entry.text,
    valueCell(entry, options),
    entry.format,
    localTime(entry.at),
    numberCell(entry.confidence.toFixed(3), options),
    entry.corrected ? 'yes' : '',
    entry.note,
    listNames.get(entry.list ?? '') ?? '',
    meterNames.get(entry.meter ?? '') ?? '',
  ]);
  return writeCsv([COLUMNS, ...rows], options);
}

/** A list that is a table, as it stood on paper: what is above its columns, where there is anything, and a row for each row. */
export function exportTableCsv(
  columns: readonly string[],
  entries: readonly Entry[],
  options: CsvOptions = {},
): string {
  const rows = tableRows(entries, columns.length).map((row) => row.map((entry) => entry?.text ?? ''));
  return writeCsv(columns.some((column) => column !== '') ? [columns, ...rows] : rows, options);
}

/** What a string means; where it is a number that can be counted with, as spreadsheets take numbers. */
export const valueCell = ({ value = '', format }: Pick<Entry, 'value' | 'format'>, options: CsvOptions): string =>
  COUNTABLE.has(kindOf(format)) ? numberCell(value, options) : value;

const COUNTABLE: ReadonlySet<FormatKind> = new Set(['amount', 'meter']);

const namesById = (records: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<string, string> =>
  new Map(records.map(({ id, name }) => [id, name]));

function localTime(at: number): string {
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(two).join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}
