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
    bias: 2,
    weights: {
      posterior: 0.37,
      replaced: 0.03,
      recut: 0.03,
      path: 0.23,
      symbol: 0.18,
      character: 0.18,
      string: 0,
      plain: 0.46,
      short: -0.7,
      single: -3.18,
      strokes: -2.6,
      turned: -1.31,
      leftTall: -0.93,
      beside: -1.64,
      unread: -4.88,
      clutter: -0.38,
      off: -2.97,
      pen: -1.39,
      penUneven: -5.76,
    },
  },
  written: {
    bias: 6.65,
    weights: {
      posterior: 0.04,
      replaced: 0.09,
      path: 0.26,
      symbol: 0.12,
      character: 0.09,
      string: 0.01,
      short: -1.22,
      single: -2.63,
      strokes: -1.76,
      turned: -3.4,
      leftTall: -0.19,
      beside: -1.21,
      unread: -2.82,
      clutter: -1.01,
      off: -2.21,
      pen: -1.07,
    },
  },
};

/** At the app's usual threshold a string is sure from this probability on: the level that `npm run fit:trust -- --count 14` prints, up to the next hundredth. */
export const SURE_AT_DEFAULT = 0.83;
