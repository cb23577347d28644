import type { TextLine } from '../core/text-line.ts';

/** Lines whose middles differ by less than this many heights stand in one row, unless one is above the other. */
const MAX_STEP = 0.5;

interface Placed {
  readonly line: TextLine;
  readonly left: number;
  readonly right: number;
  /** Height of the line's middle at its beginning, map pixels. */
  readonly middle: number;
}

/** Lines in reading order: row by row from top to bottom, each row from left to right. */
export function orderLines(lines: readonly TextLine[]): TextLine[] {
  const rows: Placed[][] = [];
  for (const placed of lines.map(place).sort((a, b) => a.middle - b.middle)) {
    const row = rows.at(-1);
    if (row?.every((other) => standSideBySide(other, placed))) row.push(placed);
    else rows.push([placed]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.left - b.left).map(({ line }) => line));
}

function place(line: TextLine): Placed {
  const left = Math.min(...line.components.map(({ box }) => box[0]));
  const right = Math.max(...line.components.map(({ box }) => box[0] + box[2]));
  return { line, left, right, middle: line.offset + line.slope * left };
}

function standSideBySide(a: Placed, b: Placed): boolean {
  const step = MAX_STEP * Math.max(a.line.height, b.line.height);
  return (a.right <= b.left || b.right <= a.left) && Math.abs(a.middle - b.middle) < step;
}
