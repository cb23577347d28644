import type { ReadLine } from '../../core/reading.ts';

/** At the app's usual threshold a string is shown that is written with a probability of about a tenth: too many are better than too few. */
const SHARE = 0.12;

/** Leaves out what is no writing. @param threshold at 0 everything is kept, 0–1 */
export function keepWriting(lines: readonly ReadLine[], threshold: number): ReadLine[] {
  return lines.filter(({ written = 1 }) => written >= SHARE * threshold);
}
