/** What keeps cells apart. */
export type Delimiter = ',' | ';';

export interface CsvOptions {
  readonly delimiter?: Delimiter;
}

/** The delimiter that spreadsheets of a language expect: a semicolon where the comma is the decimal mark. */
export const delimiterFor = (locale: string): Delimiter =>
  new Intl.NumberFormat(locale).formatToParts(0.5).some(({ type, value }) => type === 'decimal' && value === ',')
    ? ';'
    : ',';

/** A number, written with a point, as those spreadsheets take it: with a comma where a semicolon keeps cells apart. */
export const numberCell = (number: string, { delimiter }: CsvOptions): string =>
  delimiter === ';' ? number.replace('.', ',') : number;

/** Spreadsheets take UTF-8 for the system's old code page without it. */
const BYTE_ORDER_MARK = '\u{feff}';

/** What a spreadsheet runs as a formula that can do harm: one that calls a function, another file or a program. */
const HARMFUL_FORMULA = /^[=+\-@\t\r][^]*[(|!]/;

/** Rows as CSV (RFC 4180): every cell in quotes, lines ended by CR LF; with a byte order mark. */
export const writeCsv = (rows: readonly (readonly string[])[], { delimiter = ',' }: CsvOptions = {}): string =>
  BYTE_ORDER_MARK + rows.map((row) => `${row.map(quote).join(delimiter)}\r\n`).join('');

const quote = (cell: string): string => `"${(HARMFUL_FORMULA.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
