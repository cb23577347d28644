import type { EvidenceName } from '../../core/string-evidence.ts';

/** Weights of a logistic model; evidence that is not named says nothing. */
export interface TrustWeights {
  readonly bias: number;
  readonly weights: Readonly<Partial<Record<EvidenceName, number>>>;
}

export interface TrustTable {
  /** Whether all characters of a string are right, and none is missing. */
  readonly right: TrustWeights;
  /** Whether it was written at all. */
  readonly written: TrustWeights;
}

/** At the app's usual threshold a string is sure from this probability on: a little above the level that `npm run fit:trust` prints. */
export const SURE_AT_DEFAULT = 0.78;
