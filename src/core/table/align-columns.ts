/** From where to where something reaches along a row. */
export type Span = readonly [start: number, end: number];

export interface ColumnAlignment {
  readonly columns: number;
  /** The column of each span, row by row: rising within a row. */
  readonly places: readonly (readonly number[])[];
}

/** A column: what stands in it, as row and number in it, and how far that reaches. */
interface Column {
  readonly span: Span;
  readonly members: readonly (readonly [row: number, number: number])[];
}

/**
 * Puts rows below each other so that what overlaps shares a column. Rows join one after another, the fullest first, each in the way in which
 * its spans overlap the columns most; what overlaps none begins a column between its neighbours.
 * @param rows spans of each row from the left, none within another
 */
export function alignColumns(rows: readonly (readonly Span[])[]): ColumnAlignment {
  const fullestFirst = rows.map((_, row) => row).sort((a, b) => rows[b].length - rows[a].length);
  const columns = fullestFirst.reduce<readonly Column[]>((joined, row) => joinRow(joined, rows[row], row), []);
  const places = rows.map(({ length }) => Array.from({ length }, () => 0));
  for (const [column, { members }] of columns.entries()) {
    for (const [row, number] of members) places[row][number] = column;
  }
  return { columns: columns.length, places };
}

/** Needleman & Wunsch 1970: the order of both is kept, the sum of overlaps is greatest. */
function joinRow(columns: readonly Column[], spans: readonly Span[], row: number): readonly Column[] {
  const shared = (c: number, s: number): number => overlap(columns[c - 1].span, spans[s - 1]);
  const best = sumOverlaps(columns.length, spans.length, shared);
  const joined: Column[] = [];
  let [c, s] = [columns.length, spans.length];
  while (c > 0 || s > 0) {
    if (c > 0 && s > 0 && shared(c, s) > 0 && best[c][s] === best[c - 1][s - 1] + shared(c, s)) {
      joined.push(withMember(columns[--c], spans[--s], [row, s]));
    } else if (s === 0 || (c > 0 && isColumnNext(best, c, s, columns[c - 1].span[0] > spans[s - 1][0]))) {
      joined.push(columns[--c]);
    } else {
      s--;
      joined.push({ span: spans[s], members: [[row, s]] });
    }
  }
  return joined.reverse();
}

type Table = readonly Float64Array[];

/** The greatest sum of overlaps of the first c columns with the first s spans, at [c][s]. */
function sumOverlaps(columns: number, spans: number, shared: (c: number, s: number) => number): Table {
  const best = Array.from({ length: columns + 1 }, () => new Float64Array(spans + 1));
  for (let c = 1; c <= columns; c++) {
    for (let s = 1; s <= spans; s++) {
      best[c][s] = Math.max(best[c - 1][s], best[c][s - 1], best[c - 1][s - 1] + shared(c, s));
    }
  }
  return best;
}

/** Whether a column without a span comes next on the way back, rather than a span without a column; where both may, what lies further right. */
const isColumnNext = (best: Table, c: number, s: number, isFurther: boolean): boolean =>
  best[c - 1][s] === best[c][s] && (isFurther || best[c][s - 1] !== best[c][s]);

/** Share of the shorter that lies within the other, 0–1. */
function overlap(a: Span, b: Span): number {
  const common = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return common <= 0 ? 0 : common / Math.max(Math.min(a[1] - a[0], b[1] - b[0]), 1e-6);
}

const withMember = ({ span, members }: Column, more: Span, member: Column['members'][number]): Column => ({
  span: [Math.min(span[0], more[0]), Math.max(span[1], more[1])],
  members: [...members, member],
});
