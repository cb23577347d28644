import type { FramePoint } from '../../../src/core/geometry.ts';
import type { FilmTruth } from './film-moving-sheet.ts';
import type { Polygon } from './polygon-overlap.ts';
import { distance } from './score-overlay.ts';
import type { Sample } from './watch-overlay.ts';

/** A reading as it came to be shown. */
export interface ShownReading {
  readonly outlines: readonly Polygon[];
  /** Number of the frame that was read. */
  readonly frame: number;
}

/** Films come round: frames from one to the next time that the other is shown. */
export const framesBetween = (from: number, to: number, truth: FilmTruth): number =>
  (to - from + truth.length) % truth.length;

/**
 * For each sample, the reading that it shows and the one before. The frame that was read is the one, of the last half of a film, whose ink
 * the outlines fit best.
 */
export function findReadings(samples: readonly Sample[], truth: FilmTruth): readonly (readonly ShownReading[])[] {
  let shown: readonly ShownReading[] = [];
  let key = '';
  return samples.map(({ unmoved, frame }) => {
    const now = JSON.stringify(unmoved);
    if (now !== key && unmoved.length > 0) {
      key = now;
      shown = [{ outlines: unmoved, frame: findFrame(unmoved, frame, truth) }, ...shown.slice(0, 1)];
    }
    return shown;
  });
}

function findFrame(outlines: readonly Polygon[], newest: number, truth: FilmTruth): number {
  const candidates = Array.from({ length: truth.length / 2 }, (_, age) => framesBetween(age, newest, truth));
  const misfits = candidates.map((frame) =>
    truth[frame].reduce((sum, ink) => sum + Math.min(...outlines.map((outline) => distance(outline, ink))), 0),
  );
  return candidates[misfits.indexOf(Math.min(...misfits))];
}

/** Where the outlines would be at a frame if each went on as it went between the last two readings: what extrapolation could do. */
export function extrapolate(
  [last, before]: readonly ShownReading[],
  frame: number,
  truth: FilmTruth,
): readonly Polygon[] {
  if (last === undefined || before === undefined) return last?.outlines ?? [];
  const step = framesBetween(before.frame, last.frame, truth);
  if (step === 0 || before.outlines.length !== last.outlines.length) return last.outlines;
  const share = framesBetween(last.frame, frame, truth) / step;
  return last.outlines.map((outline, i) =>
    outline.map(([x, y], corner): FramePoint => {
      const [fromX, fromY] = before.outlines[i][corner];
      return [x + share * (x - fromX), y + share * (y - fromY)];
    }),
  );
}
