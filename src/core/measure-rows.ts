import { FRAME_BUDGET } from './frame-budget.ts';
import type { FrameBox } from './geometry.ts';
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

/** What stands in rows, as writing does, whether it can be read or not. */
export interface Rows {
  /** Median height of its components, map pixels. */
  readonly height: number;
  /** Median of their width over their height. */
  readonly aspect: number;
}

/** The components that stand in rows of four and more; undefined where there are none. */
export function measureRows(components: readonly InkComponent[]): Rows | undefined {
  const shaped = components.filter(({ box }) => box[3] >= SMALLEST && box[2] <= MAX_WIDTH * box[3]);
  const largest =
    shaped.length > FRAME_BUDGET.rowed ? shaped.sort((a, b) => b.area - a.area).slice(0, FRAME_BUDGET.rowed) : shaped;
  const members = chainRows(largest.sort((a, b) => a.box[0] - b.box[0] || b.area - a.area))
    .filter((row) => row.length >= ROW)
    .flat();
  if (members.length === 0) return undefined;
  return {
    height: median(members.map(({ box }) => box[3])),
    aspect: median(members.map(({ box }) => box[2] / box[3])),
  };
}

const median = (values: readonly number[]): number => Float64Array.from(values).sort()[values.length >> 1];

/** A row that may go on, by the last of its members. */
interface OpenRow {
  readonly members: InkComponent[];
  right: number;
  middle: number;
  width: number;
  height: number;
  /** Nothing that begins further to the right follows, map pixels. */
  end: number;
}

/** Components from left to right, each put behind the row's last one that it follows. */
function chainRows(sorted: readonly InkComponent[]): InkComponent[][] {
  const rows: InkComponent[][] = [];
  const open: OpenRow[] = [];
  for (const component of sorted) {
    const { box } = component;
    let followed: OpenRow | undefined;
    let kept = 0;
    for (const row of open) {
      if (box[0] > row.end) continue;
      open[kept++] = row;
      if (!followed && follows(row, box)) followed = row;
    }
    open.length = kept;
    if (!followed) {
      followed = { members: [], right: 0, middle: 0, width: 0, height: 0, end: 0 };
      rows.push(followed.members);
      open.push(followed);
    }
    goOn(followed, component);
  }
  return rows;
}

function goOn(row: OpenRow, component: InkComponent): void {
  const [x, y, width, height] = component.box;
  row.members.push(component);
  row.right = x + width;
  row.middle = y + height / 2;
  row.width = width;
  row.height = height;
  row.end = row.right + MAX_REACH * row.members[0].box[3];
}

function follows(last: OpenRow, [x, y, width, height]: FrameBox): boolean {
  const unit = Math.max(last.height, height);
  if (Math.abs(y + height / 2 - last.middle) > MAX_STEP * unit) return false;
  if (unit > HEIGHT_RATIO * Math.min(last.height, height)) return false;
  const gap = x - last.right;
  // Seen from the side, writing is as far apart as it is wide, however low it looks.
  return gap > -0.3 * unit && gap <= MAX_GAP * Math.max(unit, last.width, width);
}
