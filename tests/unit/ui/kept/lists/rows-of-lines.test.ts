import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNodeReader } from '../../../../../src/reader/create-node-reader.ts';
import { DEFAULT_THRESHOLD } from '../../../../../src/reader/read-options.ts';
import { rowsOfLines } from '../../../../../src/ui/kept/lists/rows-of-lines.ts';
import { photographTable } from '../../../../fixtures/photograph-table.ts';

type NodeReader = Extract<Awaited<ReturnType<typeof createNodeReader>>, { ok: true }>['value'];
let reader: NodeReader;

beforeAll(async () => {
  const created = await createNodeReader();
  if (!created.ok) throw new Error(created.error.message);
  reader = created.value;
});
afterAll(() => reader.dispose());

const read = async (rows: readonly (readonly string[])[]) => {
  const { image } = await photographTable(rows, 5);
  const { lines } = await reader.read(image, { format: 'digits', threshold: DEFAULT_THRESHOLD });
  return rowsOfLines(lines, 'digits', 1000);
};

test('a photographed table is read as its rows and columns, empty cells too', async () => {
  const table = [
    ['12', '340', '5'],
    ['678', '', '12'],
    ['3', '456', '789'],
  ];
  const { rows, columns } = await read(table);
  expect(columns).toBe(3);
  expect(rows.map((row) => row.map(({ text, column }) => [column, text]))).toEqual(
    table.map((row) => row.flatMap((text, column) => (text === '' ? [] : [[column, text]]))),
  );
});

test('numbers below each other are one a row, and no table', async () => {
  const { rows, columns } = await read([['12'], ['340'], ['678']]);
  expect(columns).toBeUndefined();
  expect(rows.map((row) => row.map(({ text, column }) => [column, text]))).toEqual([
    [[undefined, '12']],
    [[undefined, '340']],
    [[undefined, '678']],
  ]);
});
