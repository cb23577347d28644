import { ALPHABET } from '../../core/alphabet.ts';
import { allows } from '../../core/glyph-probabilities.ts';
import type { Format } from '../../core/reading.ts';
import type { LabelledScores } from './score-glyphs.ts';

/** How often the net was right; shares are 0–1. */
export interface Accuracy {
  readonly n: number;
  readonly accuracy: number;
  /** Share of characters whose true class is among the best three. */
  readonly top3: number;
}

/** Class indices that a format allows. */
const allowedClasses = (format: Format): number[] =>
  ALPHABET.flatMap((character, index) => (allows(format, character) ? [index] : []));

/** How many of the allowed classes stand before the true one: 0 where the net is right. */
export function rankLabels({ logits, classes, labels }: LabelledScores, format: Format): Uint8Array {
  const allowed = allowedClasses(format);
  return Uint8Array.from({ length: labels.length }, (_, i) => {
    const row = logits.subarray(i * classes, (i + 1) * classes);
    // Written so that a net that answers NaN is always wrong.
    return allowed.filter((other) => other !== labels[i] && !(row[other] <= row[labels[i]])).length;
  });
}

/** Only classes that the format allows can win. */
export function countRight(scores: LabelledScores, format: Format): Accuracy {
  const ranks = rankLabels(scores, format);
  const among = (most: number): number => roundShare(ranks.filter((rank) => rank < most).length / ranks.length);
  return { n: ranks.length, accuracy: among(1), top3: among(3) };
}

/** Accuracy as a mean over the labels that there are, so that rare ones count as much; any character can win. 0–1. */
export function meanOverLabels(scores: LabelledScores): number {
  const counts = new Map<number, { n: number; right: number }>();
  rankLabels(scores, 'text').forEach((rank, i) => {
    const { n, right } = counts.get(scores.labels[i]) ?? { n: 0, right: 0 };
    counts.set(scores.labels[i], { n: n + 1, right: right + (rank === 0 ? 1 : 0) });
  });
  return [...counts.values()].reduce((sum, { n, right }) => sum + right / n, 0) / counts.size;
}

/** Five places, for what is printed. */
export const roundShare = (share: number): number => Number(share.toFixed(5));
