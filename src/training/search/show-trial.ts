import { formatPercent } from './format-percent.ts';
import type { TrialProgress } from './train-trial.ts';

/** A line that overwrites itself, where there is a terminal: share done, loss, minutes left. */
export function showTrial(name: string): (progress: TrialProgress) => void {
  let first: { readonly done: number; readonly at: number } | undefined;
  return ({ done, loss }) => {
    const at = performance.now();
    first ??= { done, at };
    const left = done > first.done ? formatMinutes(((1 - done) * (at - first.at)) / (done - first.done)) : '…';
    if (process.stderr.isTTY) {
      process.stderr.write(`\r${name}: ${formatPercent(done)}, loss ${loss.toFixed(3)}, ${left} left\x1b[K`);
    }
  };
}

/** Takes the line away again, before something else is written. */
export function clearLine(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
}

const formatMinutes = (milliseconds: number): string => `${Math.ceil(milliseconds / 60_000)} min`;
