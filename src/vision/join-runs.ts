import type { InkComponent } from '../core/ink.ts';
import type { InkRuns } from './find-runs.ts';

/** Runs of ink by what they belong to. */
export interface JoinedRuns {
  /** Numbered from 1 in the order of their first runs. */
  readonly components: readonly InkComponent[];
  /** The number of each run's component. */
  readonly labels: Int32Array;
}

/** A component while its runs are gathered: its box as left, top, right and bottom. */
interface Growing {
  readonly label: number;
  readonly box: [left: number, top: number, right: number, bottom: number];
  area: number;
}

/** Joins runs that touch (8 neighbours) into components. */
export function joinRuns(runs: InkRuns): JoinedRuns {
  const { count, from, to, row } = runs;
  const parents = joinTouching(runs);
  const labels = new Int32Array(count);
  const components: Growing[] = [];
  for (let run = 0; run < count; run++) {
    const root = parents[run]; // never a later run, so its label is known
    if (root === run) {
      labels[run] = components.length + 1;
      components.push({ label: labels[run], box: [from[run], row[run], to[run], 0], area: 0 });
    }
    const label = labels[root];
    labels[run] = label;
    const component = components[label - 1];
    const { box } = component;
    if (from[run] < box[0]) box[0] = from[run];
    if (to[run] > box[2]) box[2] = to[run];
    box[3] = row[run] + 1;
    component.area += to[run] - from[run];
  }
  // From here on the box is what its name says: left, top, width and height.
  for (const { box } of components) {
    box[2] -= box[0];
    box[3] -= box[1];
  }
  return { components, labels };
}

/** The first run of its component for each run: union by the earlier of two roots, then every path made short. */
function joinTouching({ count, from, to, row }: InkRuns): Int32Array {
  const parents = new Int32Array(count);
  let above = 0; // the first run of the row above that may touch this or a later run
  for (let run = 0; run < count; run++) {
    parents[run] = run;
    const before = row[run] - 1;
    while (row[above] < before || (row[above] === before && to[above] < from[run])) above++;
    let root = run;
    for (let other = above; row[other] === before && from[other] <= to[run]; other++) {
      const otherRoot = rootOf(parents, other);
      if (otherRoot < root) {
        parents[root] = otherRoot;
        root = otherRoot;
      } else {
        parents[otherRoot] = root;
      }
    }
  }
  for (let run = 0; run < count; run++) parents[run] = parents[parents[run]]; // its root's is known by then
  return parents;
}

function rootOf(parents: Int32Array, run: number): number {
  while (parents[run] !== run) run = parents[run] = parents[parents[run]];
  return run;
}
