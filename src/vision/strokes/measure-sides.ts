import { FRAME_BUDGET } from '../../core/frame-budget.ts';
import type { GrayImage } from '../../core/image.ts';
import type { InkComponent } from '../../core/ink.ts';
import { selectRank } from '../../core/select-rank.ts';
import { shareStandingOut } from './share-standing-out.ts';

/** Rows and columns that are looked at in a component, evenly spread; fewer where there are more components than a page of writing has. */
const SAMPLES = 20;
/** How far beyond the ink its surroundings are looked at, pixels: past the blur of its edge. */
const BEYOND = 3;
/** A component's depth is what a quarter of its sides exceed; its thickness what three quarters of its runs do: the others lie along it. */
const DEPTH_QUANTILE = 0.75;
const THICKNESS_QUANTILE = 0.25;

/** A component's strokes against what is beside them, at a few rows and columns. */
export interface StrokeSides {
  readonly component: InkComponent;
  /** Share of its sides that stand out from what is beside them, 0–1. */
  readonly standingOut: number;
  /** Share of the paper's light that the ink takes (or adds, where it is light): 0–1; 0 where no side was seen. */
  readonly depth: number;
  /** Pixels across the stroke. */
  readonly thickness: number;
}

/** What has been seen of one component; the arrays have room for any. */
interface Seen {
  /** Of each side: the grey level beside it, less that of the ink; and the share of light that is lost. */
  readonly contrasts: Float32Array;
  readonly depths: Float32Array;
  sides: number;
  /** Of each run of ink. */
  readonly lengths: Float32Array;
  runs: number;
}

/** @param labels row-major, as large as `gray` */
export function measureSides(
  components: readonly InkComponent[],
  labels: Int32Array,
  gray: GrayImage,
): readonly StrokeSides[] {
  let runs = 0;
  for (const { box } of components) runs = Math.max(runs, mostRuns(box[2], box[3]) + mostRuns(box[3], box[2]));
  const seen: Seen = {
    contrasts: new Float32Array(2 * runs),
    depths: new Float32Array(2 * runs),
    sides: 0,
    lengths: new Float32Array(runs),
    runs: 0,
  };
  const samples = Math.min(SAMPLES, FRAME_BUDGET.samples / components.length);
  return components.map((component) => measureOne(component, labels, gray, samples, seen));
}

/** So many runs may be met in the rows that are looked at, or in the columns. */
const mostRuns = (length: number, breadth: number): number => Math.ceil(length / 2) * Math.min(breadth, SAMPLES + 1);

function measureOne(
  component: InkComponent,
  labels: Int32Array,
  gray: GrayImage,
  samples: number,
  seen: Seen,
): StrokeSides {
  const { label, box: [left, top, width, height] } = component; // prettier-ignore
  seen.sides = 0;
  seen.runs = 0;
  const level = { step: 1, across: gray.width, length: width, before: left, after: gray.width - left - width };
  for (let row = 0; row < height; row += Math.max(1, height / samples))
    lookAlong(labels, label, gray.data, (top + Math.floor(row)) * gray.width + left, level, seen);
  const upright = { step: gray.width, across: 1, length: height, before: top, after: gray.height - top - height };
  for (let column = 0; column < width; column += Math.max(1, width / samples))
    lookAlong(labels, label, gray.data, top * gray.width + left + Math.floor(column), upright, seen);
  const { contrasts, depths, sides, lengths, runs } = seen;
  return {
    component,
    standingOut: shareStandingOut(contrasts.subarray(0, sides)),
    depth: quantileOf(depths.subarray(0, sides), DEPTH_QUANTILE),
    thickness: quantileOf(lengths.subarray(0, runs), THICKNESS_QUANTILE),
  };
}

/** A row or a column of a component's box: from one pixel to the next, across it, and how many there are before it, in it and after it. */
interface Way {
  readonly step: number;
  readonly across: number;
  readonly length: number;
  readonly before: number;
  readonly after: number;
}

function lookAlong(
  labels: Int32Array,
  label: number,
  data: Uint8Array,
  start: number,
  { step, across, length, before, after }: Way,
  seen: Seen,
): void {
  for (let i = 0, at = start; i < length; i++, at += step) {
    if (labels[at] !== label) continue;
    const from = i;
    while (i < length && labels[at] === label) {
      i++;
      at += step;
    }
    seen.lengths[seen.runs++] = i - from;
    const inside = levelAt(data, start + ((from + i - 1) >> 1) * step, across);
    if (from - BEYOND >= -before) see(seen, inside, levelAt(data, start + (from - BEYOND) * step, across));
    if (i - 1 + BEYOND < length + after) see(seen, inside, levelAt(data, start + (i - 1 + BEYOND) * step, across));
  }
}

/** Mean of three pixels along the stroke: a sensor's noise is as deep as faint ink. */
const levelAt = (data: Uint8Array, at: number, across: number): number =>
  (data[Math.max(0, at - across)] + data[at] + data[Math.min(data.length - 1, at + across)]) / 3;

function see(seen: Seen, inside: number, beside: number): void {
  seen.contrasts[seen.sides] = beside - inside;
  seen.depths[seen.sides++] = Math.abs(beside - inside) / Math.max(beside, inside, 1);
}

/** 0 of none. */
const quantileOf = (values: Float32Array, share: number): number =>
  values.length === 0 ? 0 : selectRank(values, Math.floor(share * (values.length - 1)));
