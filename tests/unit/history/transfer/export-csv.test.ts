import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { exportCsv, exportTableCsv } from '../../../../src/history/transfer/export-csv.ts';
import { delimiterFor } from '../../../../src/history/transfer/write-csv.ts';
import { sampleEntry } from '../../core/history/sample-entry.ts';

/** Cells as another program reads them. */
function read(csv: string, delimiter = ','): string[][] {
  const { data, errors } = Papa.parse<string[]>(csv, { delimiter, newline: '\r\n', skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

const at = new Date(2026, 2, 5, 7, 8, 9).getTime();

describe('entries as CSV', () => {
  test('a row each, in the order given, below the columns’ names', () => {
    const entries = [
      sampleEntry({
        text: '00501',
        value: '00501',
        at,
        confidence: 0.98765,
        corrected: true,
        list: 'l',
        meter: 'gone',
      }),
      sampleEntry({ text: '00421,3', value: '421.3', format: 'meter:5,1', at, meter: 'm' }),
    ];
    const csv = exportCsv(entries, { lists: [{ id: 'l', name: 'Forms' }], meters: [{ id: 'm', name: 'Gas' }] });
    expect(read(csv)).toEqual([
      ['text', 'value', 'format', 'time', 'confidence', 'corrected', 'note', 'list', 'meter'],
      ['00501', '00501', 'zip', '2026-03-05 07:08:09', '0.988', 'yes', '', 'Forms', ''],
      ['00421,3', '421.3', 'meter:5,1', '2026-03-05 07:08:09', '0.900', '', '', '', 'Gas'],
    ]);
  });

  test('numbers have the decimal mark of spreadsheets that take the delimiter; strings stay', () => {
    const entries = [
      sampleEntry({ text: '1.204,50', value: '1204.50', format: 'amount', confidence: 0.5 }),
      sampleEntry({ text: '1.2', value: '1.2', format: 'text', confidence: 1 }),
    ];
    const [, ...rows] = read(exportCsv(entries, { delimiter: ';' }), ';');
    expect(rows.map(([text, value, , , confidence]) => [text, value, confidence])).toEqual([
      ['1.204,50', '1204,50', '0,500'],
      ['1.2', '1.2', '1,000'],
    ]);
  });

  test.each([
    '007',
    '1,234.50',
    'a;b',
    'say "when"',
    '"',
    'two\nlines',
    'two\r\nlines',
    ' blanks ',
    '+15550104477',
    '-5',
    '- see (below',
    'Zählerstand €',
    '',
  ])('a note of %j comes back as it was', (note) => {
    for (const delimiter of [',', ';'] as const) {
      const [, row] = read(exportCsv([sampleEntry({ note })], { delimiter }), delimiter);
      expect(row[6]).toBe(note.startsWith('- ') ? `'${note}` : note);
    }
  });

  test.each(['=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", '@SUM(A1)', '\t=1+cmd|x'])(
    'a spreadsheet does not run %j',
    (note) => {
      const [, row] = read(exportCsv([sampleEntry({ note })]));
      expect(row[6]).toBe(`'${note}`);
    },
  );

  test('is written as RFC 4180 and Excel have it: quotes, CR LF, a byte order mark', () => {
    expect(exportTableCsv(['a', ''], [])).toBe('\u{feff}"a",""\r\n');
  });

  test.each([
    ['en', ','],
    ['en-US', ','],
    ['de', ';'],
    ['es', ';'],
  ])('%s keeps cells apart with %s', (locale, delimiter) => {
    expect(delimiterFor(locale)).toBe(delimiter);
  });
});

test('a table stands as it did on paper', () => {
  const cells = [
    sampleEntry({ id: '1', text: '007', place: 0, column: 0 }),
    sampleEntry({ id: '2', text: '1,50', place: 0, column: 1 }),
    sampleEntry({ id: '3', text: '2,50', place: 1, column: 1 }),
  ];
  const rows = [['007', '1,50'], ['', '2,50']]; // prettier-ignore
  expect(read(exportTableCsv(['', ''], cells))).toEqual(rows);
  expect(read(exportTableCsv(['No', ''], cells))).toEqual([['No', ''], ...rows]);
});
