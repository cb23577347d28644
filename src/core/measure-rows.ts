import type { InkComponent } from './ink.ts';

const SMALLEST = 4; // map pixels: below, it is specks
/** Characters of one row: as many, so far apart, heights and middles so far off, in heights. */
const ROW = 4;
const MAX_GAP = 1.2;
const HEIGHT_RATIO = 1.7;
const MAX_STEP = 0.45;
const MAX_WIDTH = 5;
/** A row that nothing follows within so many of its heights has ended. */
const MAX_REACH = MAX_GAP * MAX_WIDTH;
/** A picture of anything costs no more than this many components. */
const MAX_COMPONENTS = 2000;

/** What stands in rows, as writing does, whether it can be read or not. */
export interface Rows {
  /** Median height of its components, map pixels. */
  readonly height: number;
  /** Median of their width over their height. */
  readonly aspect: number;
}

/** The components that stand in rows of four and more; undefined where there are none. */
export function measureRows(components: readonly InkComponent[]): Rows | undefined {
  const shaped = components
    .filter(({ box: [, , width, height] }) => height >= SMALLEST && width <= MAX_WIDTH * height)
    .sort((a, b) => b.area - a.area)
    .slice(0, MAX_COMPONENTS)
    .sort((a, b) => a.box[0] - b.box[0]);
  const members = chainRows(shaped)
    .filter((row) => row.length >= ROW)
    .flat();
  if (members.length === 0) return undefined;
  return {
    height: median(members.map(({ box }) => box[3])),
    aspect: median(members.map(({ box }) => box[2] / box[3])),
  };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Components from left to right, each put behind the row's last one that it follows. */
function chainRows(sorted: readonly InkComponent[]): InkComponent[][] {
  const rows: InkComponent[][] = [];
  let open: InkComponent[][] = [];
  for (const component of sorted) {
    open = open.filter((row) => component.box[0] - rightOf(row[row.length - 1]) <= MAX_REACH * row[0].box[3]);
    const row = open.find((candidate) => follows(candidate[candidate.length - 1], component));
    if (row) {
      row.push(component);
    } else {
      const begun = [component];
      rows.push(begun);
      open.push(begun);
    }
  }
  return rows;
}

const rightOf = ({ box }: InkComponent): number => box[0] + box[2];

function follows(last: InkComponent, next: InkComponent): boolean {
  const [a, b] = [last.box[3], next.box[3]];
  const unit = Math.max(a, b);
  if (unit > HEIGHT_RATIO * Math.min(a, b)) return false;
  const gap = next.box[0] - rightOf(last);
  const step = Math.abs(next.box[1] + b / 2 - (last.box[1] + a / 2));
  // Seen from the side, writing is as far apart as it is wide, however low it looks.
  const reach = MAX_GAP * Math.max(unit, last.box[2], next.box[2]);
  return gap > -0.3 * unit && gap <= reach && step <= MAX_STEP * unit;
}
