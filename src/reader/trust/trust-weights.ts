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

/** As printed by `npm run fit:trust`: fitted to drawn pictures with every kind of trouble, cheque amounts and photographs. */
export const TRUST_WEIGHTS: TrustTable = {
  right: {
    bias: 1.58,
    weights: {
      posterior: 0.28,
      replaced: 0.05,
      recut: 0.04,
      path: 0.16,
      symbol: 0.31,
      character: 0.06,
      plain: 0.5,
      looped: -0.69,
      short: -0.7,
      single: -2.33,
      strokes: -2.63,
      turned: -1.83,
      left: -0.77,
      leftTall: -1.39,
      beside: -0.67,
      unread: -3.59,
      clutter: -0.28,
      off: -4,
      pen: -1.64,
      penUneven: -7.09,
    },
  },
  written: {
    bias: 5.75,
    weights: {
      posterior: 0.06,
      replaced: 0.15,
      path: 0.28,
      symbol: 0.15,
      character: 0,
      string: 0,
      looped: -0.34,
      short: -0.99,
      single: -1.94,
      strokes: -3.08,
      turned: -4.26,
      left: -0.38,
      beside: -1.23,
      unread: -2.95,
      clutter: -0.99,
      off: -2.96,
      pen: -0.29,
    },
  },
};

/** At the app's usual threshold a string is sure from this probability on: the level that `npm run fit:trust` prints. */
export const SURE_AT_DEFAULT = 0.91;
