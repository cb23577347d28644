import { describe, expect, test } from 'vitest';
import type { FramePoint, FrameQuad } from '../../../../src/core/geometry.ts';
import { arrangeTable } from '../../../../src/core/table/arrange-table.ts';

const HEIGHT = 20; // pixels of a string

/** A string from x to x + width on the row at y; turned about the origin by so many degrees. */
function quad(x: number, y: number, width: number, turned = 0): FrameQuad {
  const angle = (turned * Math.PI) / 180;
  const turn = ([px, py]: FramePoint): FramePoint => [
    px * Math.cos(angle) - py * Math.sin(angle),
    px * Math.sin(angle) + py * Math.cos(angle),
  ];
  return [turn([x, y]), turn([x + width, y]), turn([x + width, y + HEIGHT]), turn([x, y + HEIGHT])];
}

/** Quads of strings that are drawn as text: a run of signs is one, four pixels a sign, forty a row. */
function draw(rows: readonly string[], turned = 0): { quads: FrameQuad[]; names: string[] } {
  const runs = rows.flatMap((row, y) => [...row.matchAll(/\S+/g)].map((run) => ({ run, y })));
  return {
    quads: runs.map(({ run, y }) => quad(run.index * 4, y * 40, run[0].length * 4, turned)),
    names: runs.map(({ run }) => run[0]),
  };
}

/** The arrangement as rows of names, dots for empty cells. */
function arranged(rows: readonly string[], turned = 0): string[] | undefined {
  const { quads, names } = draw(rows, turned);
  const table = arrangeTable(quads);
  if (table === undefined) return undefined;
  const count = Math.max(...table.cells.map(({ row }) => row)) + 1;
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: table.columns }, (_, column) => {
      const index = table.cells.findIndex((cell) => cell.row === row && cell.column === column);
      return names[index] ?? '.';
    }).join(' '),
  );
}

describe('rows and columns', () => {
  test.each([0, 4, -9])('are found on a sheet that is turned by %i degrees', (turned) => {
    expect(arranged(['12    345   6', '7     89    10', '1112  13    141'], turned)).toEqual([
      '12 345 6',
      '7 89 10',
      '1112 13 141',
    ]);
  });

  test.each([
    ['in the middle', ['12   345   6', '7          10', '11   13   141'], ['12 345 6', '7 . 10', '11 13 141']],
    ['at the left', ['     345   6', '7    89   10'], ['. 345 6', '7 89 10']],
    ['at the right', ['12   345    ', '7    89   10'], ['12 345 .', '7 89 10']],
    ['in every row', ['12   345    ', '     89   10', '7          11'], ['12 345 .', '. 89 10', '7 . 11']],
  ])('may have empty cells: %s', (_, rows, cells) => {
    expect(arranged(rows)).toEqual(cells);
  });

  test('amounts stand below each other by their right ends, labels by their left', () => {
    expect(arranged(['A1        7.50', 'ABCDEF 1250.00', 'B2        0.25'])).toEqual([
      'A1 7.50',
      'ABCDEF 1250.00',
      'B2 0.25',
    ]);
  });

  test('a title above and a total below are rows of their own', () => {
    expect(arranged(['2026', '12   345', '7    89', '     434'])).toEqual(['2026 .', '12 345', '7 89', '. 434']);
  });

  test('the strings may come in any order', () => {
    const { quads } = draw(['12   345', '7    89']);
    expect(arrangeTable([3, 0, 2, 1].map((index) => quads[index]))?.cells).toEqual([
      { row: 1, column: 1 },
      { row: 0, column: 0 },
      { row: 1, column: 0 },
      { row: 0, column: 1 },
    ]);
  });
});

describe('no table is', () => {
  test.each([
    ['nothing', []],
    ['one string', ['12']],
    ['a column', ['12', '345', '6']],
    ['one row', ['12   345   6']],
    ['a row and strings below it', ['12   345', '6', '7']],
  ])('%s', (_, rows) => {
    expect(arranged(rows)).toBeUndefined();
  });
});
