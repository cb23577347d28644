import { ALPHABET } from '../../core/alphabet.ts';
import type { LabelledScores } from './score-glyphs.ts';

/** How often each character was answered with each, among the 47: row-major [true, answered]. */
export type Confusions = Uint32Array;

const CHARACTERS = ALPHABET.length;

export function countConfusions({ logits, classes, labels }: LabelledScores): Confusions {
  const counts = new Uint32Array(CHARACTERS * CHARACTERS);
  for (let i = 0; i < labels.length; i++) {
    const row = logits.subarray(i * classes, i * classes + CHARACTERS);
    counts[labels[i] * CHARACTERS + row.indexOf(Math.max(...row))]++;
  }
  return counts;
}

/** How well one class is told from the others; shares are 0–1. */
export interface ClassFigures {
  readonly character: string;
  /** Samples of this class. */
  readonly n: number;
  /** Share of the answers with this character that are right; 0 where it is never answered. */
  readonly precision: number;
  /** Share of the samples that are answered rightly; 0 where there are none. */
  readonly recall: number;
}

/** One row a class, in the alphabet's order. */
export function measureClasses(confusions: Confusions): ClassFigures[] {
  return ALPHABET.map((character, label) => {
    const right = confusions[label * CHARACTERS + label];
    const n = ALPHABET.reduce((sum, _, other) => sum + confusions[label * CHARACTERS + other], 0);
    const answered = ALPHABET.reduce((sum, _, other) => sum + confusions[other * CHARACTERS + label], 0);
    return { character, n, precision: right / Math.max(1, answered), recall: right / Math.max(1, n) };
  });
}

/** Two characters that are taken for each other. */
export interface ConfusedPair {
  readonly first: string;
  readonly second: string;
  /** Samples of the first answered with the second. */
  readonly forth: number;
  /** Samples of the second answered with the first. */
  readonly back: number;
}

/** Pairs with any confusion, the most confused first. */
export function listConfusedPairs(confusions: Confusions, most: number): ConfusedPair[] {
  const pairs = ALPHABET.flatMap((first, a) =>
    ALPHABET.slice(a + 1).map((second, offset): ConfusedPair => {
      const b = a + 1 + offset;
      return { first, second, forth: confusions[a * CHARACTERS + b], back: confusions[b * CHARACTERS + a] };
    }),
  );
  return pairs
    .filter(({ forth, back }) => forth + back > 0)
    .sort((x, y) => y.forth + y.back - (x.forth + x.back))
    .slice(0, most);
}
