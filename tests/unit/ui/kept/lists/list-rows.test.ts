import { describe, expect, test } from 'vitest';
import { listRows, moveRow } from '../../../../../src/ui/kept/lists/list-rows.ts';
import { listText } from '../../../../../src/ui/kept/lists/list-text.ts';
import { sampleEntry } from '../../../core/history/sample-entry.ts';

/** Entries by their places, as they stand in a list. */
const list = (...places: readonly (number | undefined)[]) =>
  places.map((place, i) => sampleEntry({ id: `${i}`, text: `${i}`, at: i, ...(place !== undefined && { place }) }));

describe('moving a row', () => {
  test.each([
    ['between two', [0, 1, 2], 2, 1, [{ id: '2', place: 0.5 }]],
    ['to the top', [0, 1, 2], 2, 0, [{ id: '2', place: -1 }]],
    ['to the end', [0, 1, 2], 0, 2, [{ id: '0', place: 3 }]],
    ['nowhere', [0, 1, 2], 1, 1, []],
  ])('%s changes it alone', (_, places, from, to, changes) => {
    expect(moveRow(listRows(list(...places), 1), from, to)).toEqual(changes);
  });

  test('of a list without places numbers all', () => {
    const rows = listRows(list(undefined, undefined, undefined), 1);
    expect(moveRow(rows, 2, 0)).toEqual([
      { id: '0', place: 0 },
      { id: '1', place: 1 },
      { id: '2', place: -1 },
    ]);
  });

  test('of a table takes all its cells along', () => {
    const cells = [0, 1].flatMap((place) =>
      [0, 1].map((column) => sampleEntry({ id: `${place}${column}`, place, column })),
    );
    expect(moveRow(listRows(cells, 2), 1, 0)).toEqual([
      { id: '10', place: -1 },
      { id: '11', place: -1 },
    ]);
  });
});

test('a table as text keeps empty cells', () => {
  const cells = [
    sampleEntry({ id: 'a', text: '007', place: 0, column: 0 }),
    sampleEntry({ id: 'b', text: '5', place: 0, column: 2 }),
    sampleEntry({ id: 'c', text: '6', place: 1, column: 1 }),
  ];
  expect(listText(cells, 3)).toBe('007\t\t5\n\t6\t');
});
