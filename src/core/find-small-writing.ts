import type { InkComponent } from './ink.ts';

const SMALLEST = 4; // map pixels: below, it is specks
/** Characters of one row: as many, so far apart, heights and middles so far off, in heights. */
const ROW = 4;
const MAX_GAP = 1.2;
const HEIGHT_RATIO = 1.7;
const MAX_STEP = 0.45;
const MAX_WIDTH = 3;
/** A picture of anything costs no more than this many components. */
const MAX_COMPONENTS = 2000;

/**
 * Writing that is too small to be read: the median height of the components that stand in rows and are lower than `readable`, map pixels.
 * Undefined where there is none, or where as much of what stands in rows is tall enough.
 */
export function findSmallWriting(components: readonly InkComponent[], readable: number): number | undefined {
  const shaped = components
    .filter(({ box: [, , width, height] }) => height >= SMALLEST && width <= MAX_WIDTH * height)
    .sort((a, b) => b.area - a.area)
    .slice(0, MAX_COMPONENTS)
    .sort((a, b) => a.box[0] - b.box[0]);
  const rows = chainRows(shaped).filter((row) => row.length >= ROW);
  const heights = rows.flat().map(({ box }) => box[3]);
  const small = heights.filter((height) => height < readable);
  if (small.length <= heights.length / 2) return undefined;
  return small.sort((a, b) => a - b)[small.length >> 1];
}

/** Components from left to right, each put behind the row's last one that it follows. */
function chainRows(sorted: readonly InkComponent[]): InkComponent[][] {
  const rows: InkComponent[][] = [];
  let open: InkComponent[][] = [];
  for (const component of sorted) {
    open = open.filter((row) => component.box[0] - rightOf(row[row.length - 1]) <= MAX_GAP * 2 * row[0].box[3]);
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
  return gap > -0.3 * unit && gap <= MAX_GAP * unit && step <= MAX_STEP * unit;
}
