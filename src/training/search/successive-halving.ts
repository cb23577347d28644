import { err, ok, type Result } from '../../core/result.ts';

/** One round: how many trials take part, and how many epochs each has had at its end. */
export interface Rung {
  readonly trials: number;
  readonly epochs: number;
}

/**
 * Rungs that all cost about as much: a share of 1/`eta` goes on, each to `eta` times as many epochs, until one is left.
 * Successive halving, Jamieson & Talwalkar 2016.
 */
export function planRungs(trials: number, eta: number): Rung[] {
  const rungs: Rung[] = [];
  for (let [left, epochs] = [trials, 1]; left >= 1; left = Math.floor(left / eta), epochs *= eta) {
    rungs.push({ trials: left, epochs });
  }
  return rungs;
}

/**
 * Runs the rungs one after the other; the best of each go on.
 * @param trials in order of preference where two score alike
 * @param score trains a trial up to the rung's epochs; higher is better
 * @param onRung is told what the rung's trials scored, best first
 * @returns the trial that is left; the first error ends it all
 */
export async function successiveHalving<T>(
  trials: readonly T[],
  rungs: readonly Rung[],
  score: (trial: T, rung: Rung) => Promise<Result<number, string>>,
  onRung: (rung: Rung, ranked: readonly { readonly trial: T; readonly score: number }[]) => Promise<void>,
): Promise<Result<T, string>> {
  let left = trials;
  for (const rung of rungs) {
    const scored: { trial: T; score: number }[] = [];
    for (const trial of left.slice(0, rung.trials)) {
      const result = await score(trial, rung);
      if (!result.ok) return result;
      // A run that fell apart is the worst of all.
      scored.push({ trial, score: Number.isNaN(result.value) ? -Infinity : result.value });
    }
    scored.sort((a, b) => b.score - a.score);
    await onRung(rung, scored);
    left = scored.map(({ trial }) => trial);
  }
  const best = left.at(0);
  return best === undefined ? err('expected at least one trial, got none') : ok(best);
}
