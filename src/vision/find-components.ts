import type { InkComponent } from '../core/ink.ts';
import { findRuns, type InkRuns } from './find-runs.ts';

/** Ink as bytes, row-major: 0 = paper, else ink. */
interface InkBytes {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/**
 * Connected ink (8 neighbours): the label map and its components, numbered from 1 in the order of their first pixels. Works on runs of ink
 * instead of pixels, since writing has some hundred times fewer of them (He, Chao & Suzuki 2008).
 */
export function findComponents({ width, height, data }: InkBytes): { labels: Int32Array; components: InkComponent[] } {
  const runs = findRuns(data, width);
  const parents = joinTouching(runs);
  const labels = new Int32Array(width * height);
  const labelOfRun = new Int32Array(runs.count);
  const bounds: Bounds[] = [];
  for (let run = 0; run < runs.count; run++) {
    const root = parents[run]; // never a later run, so its label is known
    const label = root === run ? bounds.length + 1 : labelOfRun[root];
    labelOfRun[run] = label;
    const [from, to, row] = [runs.from[run], runs.to[run], runs.row[run]];
    for (let at = row * width + from, end = row * width + to; at < end; at++) labels[at] = label;
    if (root === run) bounds.push({ left: from, right: to, top: row, bottom: row + 1, area: to - from });
    else extend(bounds[label - 1], from, to, row);
  }
  const components = bounds.map(({ left, right, top, bottom, area }, index): InkComponent => {
    return { label: index + 1, box: [left, top, right - left, bottom - top], area };
  });
  return { labels, components };
}

interface Bounds {
  left: number;
  right: number;
  readonly top: number;
  bottom: number;
  area: number;
}

function extend(bounds: Bounds, from: number, to: number, row: number): void {
  if (from < bounds.left) bounds.left = from;
  if (to > bounds.right) bounds.right = to;
  bounds.bottom = row + 1;
  bounds.area += to - from;
}

/** The first run of its component for each run: union by the earlier of two roots, then every path made short. */
function joinTouching({ count, from, to, row }: InkRuns): Int32Array {
  const parents = new Int32Array(count);
  let above = 0; // the first run of the row above that may touch this or a later run
  for (let run = 0; run < count; run++) {
    parents[run] = run;
    const before = row[run] - 1;
    while (row[above] < before || (row[above] === before && to[above] < from[run])) above++;
    for (let other = above; row[other] === before && from[other] <= to[run]; other++) {
      const [a, b] = [rootOf(parents, other), rootOf(parents, run)];
      if (a < b) parents[b] = a;
      else parents[a] = b;
    }
  }
  for (let run = 0; run < count; run++) parents[run] = parents[parents[run]]; // its root's is known by then
  return parents;
}

function rootOf(parents: Int32Array, run: number): number {
  while (parents[run] !== run) run = parents[run] = parents[parents[run]];
  return run;
}
