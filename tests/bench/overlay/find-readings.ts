import type { FramePoint } from '../../../src/core/geometry.ts';
import type { FilmTruth } from './film-moving-sheet.ts';
import type { Polygon } from './polygon-overlap.ts';
import { distance } from './score-overlay.ts';
import type { Sample } from './watch-overlay.ts';

/** A reading as it came to be shown. */
interface ShownReading {
  readonly outlines: readonly Polygon[];
  /** The frame that was read. */
  readonly frame: number;
}

/** A reading is not older than this, frames. */
const OLDEST = 48;

/** For each sample, the reading that it shows and the one before. The frame that was read is the one whose ink the outlines fit best. */
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
  const ages = Array.from({ length: OLDEST }, (_, age) => age);
  const misfit = (age: number): number => {
    const ink = truth[(newest - age + truth.length) % truth.length];
    return ink.reduce((sum, line) => sum + Math.min(...outlines.map((outline) => distance(outline, line))), 0);
  };
  const age = ages.reduce((best, next) => (misfit(next) < misfit(best) - 0.5 ? next : best));
  return newest - age;
}

/** Where the outlines would be if each went on as it went between the last two readings: what extrapolation could do. */
export function extrapolate([last, before]: readonly ShownReading[], frame: number): readonly Polygon[] {
  if (last === undefined) return [];
  if (before === undefined || last.frame <= before.frame || before.outlines.length !== last.outlines.length)
    return last.outlines;
  const share = (frame - last.frame) / (last.frame - before.frame);
  return last.outlines.map((outline, i) =>
    outline.map(([x, y], corner): FramePoint => {
      const [fromX, fromY] = before.outlines[i][corner];
      return [x + share * (x - fromX), y + share * (y - fromY)];
    }),
  );
}
