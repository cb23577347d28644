import { toLineFrame, type LineFrame } from '../fusion/line-frame.ts';
import type { FrameQuad } from '../geometry.ts';
import { alignColumns, type Span } from './align-columns.ts';

/** Where something that was read stands in a table, both from 0. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
}

/** Strings that stand in rows and columns. */
export interface TableArrangement {
  readonly columns: number;
  /** The cell of each string, in the order in which they were given. */
  readonly cells: readonly TableCell[];
}

/** Strings of a row lie less than this share of their height above or below each other. */
const APART = 0.55;
/** So many rows with neighbours make a table: one alone may be a sentence. */
const FEWEST_ROWS = 2;

/** One string, its place measured along the rows (x) and across them (y), pixels. */
interface Placed {
  readonly index: number;
  readonly span: Span;
  readonly y: number;
  readonly height: number;
}

/**
 * Finds the table that strings of one picture stand in, by their places alone; undefined where they stand in no columns. Cells may be
 * empty, and the sheet may be turned a little: a row is followed from each string to the next one on its right.
 */
export function arrangeTable(quads: readonly FrameQuad[]): TableArrangement | undefined {
  const rows = findRows(placeAlong(quads.map(toLineFrame)));
  if (rows.filter(({ length }) => length > 1).length < FEWEST_ROWS) return undefined;
  const { columns, places } = alignColumns(rows.map((row) => row.map(({ span }) => span)));
  const cells: TableCell[] = [];
  for (const [row, strings] of rows.entries()) {
    for (const [number, { index }] of strings.entries()) cells[index] = { row, column: places[row][number] };
  }
  return { columns, cells };
}

/** The strings as they lie once all are turned by the angle that they run at together. */
function placeAlong(frames: readonly LineFrame[]): Placed[] {
  const sum = (axis: 0 | 1): number => frames.reduce((total, { along, length }) => total + along[axis] * length, 0);
  const angle = Math.atan2(sum(1), sum(0));
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return frames.map(({ centre: [x, y], length, height }, index) => {
    const middle = x * c + y * s;
    return { index, span: [middle - length / 2, middle + length / 2], y: y * c - x * s, height };
  });
}

/** Rows from the top, each from the left. */
function findRows(strings: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  for (const next of strings.toSorted((a, b) => a.span[0] - b.span[0])) {
    const [nearest] = rows
      .filter((row) => follows(row[row.length - 1], next))
      .sort((a, b) => gap(a, next) - gap(b, next));
    if (nearest === undefined) rows.push([next]);
    else nearest.push(next);
  }
  return rows.sort((a, b) => meanY(a) - meanY(b));
}

const gap = (row: readonly Placed[], { y }: Placed): number => Math.abs(row[row.length - 1].y - y);

const follows = (last: Placed, next: Placed): boolean =>
  Math.abs(last.y - next.y) < (APART * (last.height + next.height)) / 2 &&
  next.span[0] > (last.span[0] + last.span[1]) / 2;

const meanY = (row: readonly Placed[]): number => row.reduce((sum, { y }) => sum + y, 0) / row.length;
