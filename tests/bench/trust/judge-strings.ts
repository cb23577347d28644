import type { ReadLine } from '../../../src/core/reading.ts';
import { countEdits } from '../score-picture.ts';
import type { TrustSample } from './trust-sample.ts';

/** A string was written where so much of it or less would have to be edited to be one that stands in the picture. */
const MUCH_ALIKE = 0.5;

/** Holds the strings that were read against those of the picture; each true string makes one of them right. */
export function judgeStrings(
  lines: readonly ReadLine[],
  truth: readonly string[],
  source: Pick<TrustSample, 'group' | 'labelled' | 'picture'>,
): TrustSample[] {
  const left = [...truth];
  return lines.flatMap(({ text, evidence, hidden = false }): TrustSample[] => {
    if (!evidence) return [];
    const bare = text.replace(/\s/g, '');
    const at = left.indexOf(bare);
    if (at >= 0) left.splice(at, 1);
    const shares = truth.map((wanted) => countEdits(wanted, bare) / Math.max(wanted.length, bare.length));
    const alike = shares.some((share) => share <= MUCH_ALIKE);
    return [{ ...source, text: bare, evidence, hidden, right: at >= 0, written: at >= 0 || alike }];
  });
}
