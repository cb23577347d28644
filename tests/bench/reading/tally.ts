import type { PictureScore } from '../score-picture.ts';

/** How one picture was read. */
export interface PictureOutcome extends PictureScore {
  /** Strings that the reader was sure of, and those of them that stand in no such form in the picture. */
  readonly sure: number;
  readonly sureWrong: number;
  readonly ms: number;
}

/** How a level's pictures were read. Shares are 0–1; NaN where there is nothing to have a share of. */
export interface LevelScore {
  readonly pictures: number;
  /** True strings; a picture without any counts as one, which is right when nothing is read. */
  readonly strings: number;
  readonly right: number;
  /** Edits for each true character. */
  readonly cer: number;
  /** Harmonic mean of precision and recall over the characters. */
  readonly f1: number;
  /** Read strings that the reader was sure of, for each true string. */
  readonly sure: number;
  /** Share of these that are wrong. */
  readonly sureWrong: number;
  /** Median of the time a reading took. */
  readonly ms: number;
}

export function tally(outcomes: readonly PictureOutcome[]): LevelScore {
  const sum = (count: (outcome: PictureOutcome) => number): number =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const strings = sum((outcome) => Math.max(outcome.strings, 1));
  const characters = sum((outcome) => outcome.characters);
  const sure = sum((outcome) => outcome.sure);
  return {
    pictures: outcomes.length,
    strings,
    right: sum((outcome) => (outcome.strings > 0 ? outcome.right : Number(outcome.readCharacters === 0))) / strings,
    cer: characters > 0 ? sum(({ edits }) => edits) / characters : NaN,
    f1: characters > 0 ? (2 * sum(({ hits }) => hits)) / (characters + sum((outcome) => outcome.readCharacters)) : NaN,
    sure: sure / strings,
    sureWrong: sure > 0 ? sum((outcome) => outcome.sureWrong) / sure : NaN,
    ms: median(outcomes.map(({ ms }) => ms)),
  };
}

/** NaN of an empty list. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length === 0 ? NaN : (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
}
