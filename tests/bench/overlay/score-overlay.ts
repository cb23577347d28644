import type { FramePoint } from '../../../src/core/geometry.ts';
import type { FilmTruth } from './film-moving-sheet.ts';
import { overlapOf, type Polygon } from './polygon-overlap.ts';
import type { Sample } from './watch-overlay.ts';

/** How well outlines overlap the ink, over all repaints at which a string had one. */
export interface OverlayScore {
  /** Share of strings and repaints with an outline, 0–1. */
  readonly shown: number;
  /** Intersection over union: mean, and what 95 of 100 are better than. */
  readonly iou: number;
  readonly worstIou: number;
  /** From the middle of the outline to that of the ink, CSS pixels: median, and what 95 of 100 are nearer than. */
  readonly off: number;
  readonly worstOff: number;
}

/** @param pick which of a sample's outlines are scored */
export function scoreOverlay(
  samples: readonly Sample[],
  truth: FilmTruth,
  pick: (sample: Sample, index: number) => readonly Polygon[],
): OverlayScore {
  const found = samples.flatMap((sample, index) =>
    (truth[sample.frame] ?? []).map((ink) => {
      const outlines = pick(sample, index);
      if (outlines.length === 0) return undefined;
      const near = outlines.reduce((best, next) => (distance(next, ink) < distance(best, ink) ? next : best));
      return { iou: overlapOf(near, ink), off: distance(near, ink) * sample.scale };
    }),
  );
  const there = found.filter((one) => one !== undefined);
  const ious = there.map(({ iou }) => iou).sort((a, b) => b - a);
  const offs = there.map(({ off }) => off).sort((a, b) => a - b);
  return {
    shown: there.length / Math.max(1, found.length),
    iou: ious.reduce((sum, iou) => sum + iou, 0) / Math.max(1, ious.length),
    worstIou: quantile(ious, 0.95),
    off: quantile(offs, 0.5),
    worstOff: quantile(offs, 0.95),
  };
}

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;

const middle = (polygon: Polygon): FramePoint => [
  polygon.reduce((sum, [x]) => sum + x, 0) / polygon.length,
  polygon.reduce((sum, [, y]) => sum + y, 0) / polygon.length,
];

export function distance(a: Polygon, b: Polygon): number {
  const [[ax, ay], [bx, by]] = [middle(a), middle(b)];
  return Math.hypot(ax - bx, ay - by);
}
