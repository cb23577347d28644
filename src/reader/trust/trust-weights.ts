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

/** As printed by `npm run fit:trust`: fitted to drawn pictures with every kind of trouble cheque amounts and photographs. */
export const TRUST_WEIGHTS: TrustTable = {
  right: {
    bias: 1.68,
    weights: {
      posterior: 0.2,
      replaced: 0.03,
      recut: 0.01,
      path: 0.27,
      symbol: 0.32,
      character: 0.08,
      plain: 0.54,
      looped: -0.62,
      short: -0.59,
      single: -2.44,
      strokes: -2.33,
      left: -3.75,
      leftTall: -0.79,
      beside: -1.95,
      unread: -3.82,
      clutter: -0.09,
      off: -2.43,
      pen: -1.29,
      penUneven: -6,
    },
  },
  written: {
    bias: 5.66,
    weights: {
      posterior: 0.09,
      recut: 0.04,
      path: 0.09,
      symbol: 0.1,
      character: 0.07,
      looped: -0.56,
      short: -0.88,
      single: -2.72,
      strokes: -1.89,
      left: -0.87,
      beside: -0.99,
      unread: -2.87,
      clutter: -1.04,
      off: -5,
      pen: -0.16,
    },
  },
};

/** At the app's usual threshold a string is sure from this probability on: the level that `npm run fit:trust` prints. */
export const SURE_AT_DEFAULT = 0.9;
