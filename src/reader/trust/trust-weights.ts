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
    bias: 2.02,
    weights: {
      posterior: 0.38,
      replaced: 0.03,
      recut: 0.04,
      path: 0.23,
      symbol: 0.17,
      character: 0.16,
      plain: 0.41,
      short: -0.71,
      single: -3.2,
      strokes: -2.64,
      turned: -1.31,
      leftTall: -0.81,
      beside: -1.82,
      unread: -4.73,
      clutter: -0.39,
      off: -2.68,
      pen: -1.24,
      penUneven: -8.51,
    },
  },
  written: {
    bias: 6.45,
    weights: {
      posterior: 0.05,
      replaced: 0.09,
      path: 0.28,
      symbol: 0.13,
      character: 0.07,
      string: 0,
      short: -1.17,
      single: -2.59,
      strokes: -1.9,
      turned: -3.37,
      left: -0.69,
      leftTall: -0.02,
      beside: -1,
      unread: -3.25,
      clutter: -1.01,
      off: -2.21,
      pen: -0.81,
    },
  },
};

/** At the app's usual threshold a string is sure from this probability on: the level that `npm run fit:trust -- --count 14` prints, up to the next hundredth. */
export const SURE_AT_DEFAULT = 0.83;
