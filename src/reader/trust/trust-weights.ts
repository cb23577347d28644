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
    bias: 1.93,
    weights: {
      posterior: 0.31,
      replaced: 0.07,
      recut: 0.03,
      path: 0.23,
      symbol: 0.26,
      character: 0.06,
      plain: 0.44,
      looped: -0.53,
      short: -0.72,
      single: -2.35,
      strokes: -2.77,
      turned: -1.41,
      left: -1.73,
      leftTall: -0.85,
      beside: -1.33,
      unread: -4.13,
      clutter: -0.26,
      off: -3.93,
      pen: -1.77,
      penUneven: -8.13,
    },
  },
  written: {
    bias: 5.79,
    weights: {
      posterior: 0.03,
      replaced: 0.14,
      path: 0.19,
      symbol: 0.17,
      string: 0,
      short: -1.09,
      single: -1.73,
      strokes: -3.03,
      turned: -3.58,
      left: -0.4,
      beside: -1.32,
      unread: -2.37,
      clutter: -1.11,
      off: -2.72,
      pen: -0.61,
    },
  },
};

/** At the app's usual threshold a string is sure from this probability on: the level that `npm run fit:trust` prints. */
export const SURE_AT_DEFAULT = 0.92;
