import { ALPHABET } from '../../core/alphabet.ts';
import type { LabelledScores } from './score-glyphs.ts';

/** A crop that was answered wrongly. */
export interface Mistake {
  /** Of the crop in its set. */
  readonly index: number;
  readonly truth: string;
  /** The best three answers and their probabilities among the characters, best first. */
  readonly answers: readonly { readonly character: string; readonly confidence: number }[];
}

/** The wrong answers that the net was surest of, surest first. */
export function findWorst({ logits, classes, labels }: LabelledScores, most: number): Mistake[] {
  const mistakes: Mistake[] = [];
  for (let index = 0; index < labels.length; index++) {
    const row = logits.subarray(index * classes, index * classes + ALPHABET.length);
    const peak = Math.max(...row);
    if (row[labels[index]] === peak) continue;
    const sum = row.reduce((total, logit) => total + Math.exp(logit - peak), 0);
    const answers = [...row.keys()]
      .sort((a, b) => row[b] - row[a])
      .slice(0, 3)
      .map((label) => ({ character: ALPHABET[label], confidence: Math.exp(row[label] - peak) / sum }));
    mistakes.push({ index, truth: ALPHABET[labels[index]], answers });
  }
  return mistakes.sort((a, b) => b.answers[0].confidence - a.answers[0].confidence).slice(0, most);
}
