import type { FoundInk } from './find-ink.ts';

/** Pixels of ink: rightly found, wrongly found, missed. */
export interface InkScore {
  readonly hits: number;
  readonly false: number;
  readonly missed: number;
}

/**
 * Compares found ink with the true one, pixel by pixel of the picture. A pixel beside the other's ink counts as right: where within its pixel
 * an edge runs is a matter of taste.
 */
export function scoreInk(found: FoundInk, truth: Uint8Array, width: number): InkScore {
  const height = truth.length / width;
  const mine = truth.map((_, i) => (isFound(found, i % width, Math.floor(i / width)) ? 1 : 0));
  const near = (ink: Uint8Array, i: number): boolean => {
    const [x, y] = [i % width, Math.floor(i / width)];
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++)
        if (ink[row * width + column]) return true;
    return false;
  };
  let [hits, wrong, missed] = [0, 0, 0];
  truth.forEach((ink, i) => {
    if (mine[i] && near(truth, i)) hits++;
    else if (mine[i]) wrong++;
    else if (ink && !near(mine, i)) missed++;
  });
  return { hits, false: wrong, missed };
}

function isFound({ width, height, data, scale }: FoundInk, x: number, y: number): boolean {
  const column = Math.min(width - 1, Math.floor((x + 0.5) / scale));
  const row = Math.min(height - 1, Math.floor((y + 0.5) / scale));
  return data[row * width + column] > 0;
}

/** Harmonic mean of the share of found ink that is ink and the share of ink that is found; 0 where nothing is found. */
export function toFMeasure({ hits, false: wrong, missed }: InkScore): number {
  return hits === 0 ? 0 : (2 * hits) / (2 * hits + wrong + missed);
}
