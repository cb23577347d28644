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
    bias: 1.22,
    weights: {
      posterior: 0.26,
      replaced: 0.07,
      recut: 0.01,
      path: 0.24,
      symbol: 0.28,
      character: 0.08,
      plain: 0.73,
      looped: -0.39,
      short: -0.59,
      single: -2.17,
      strokes: -2.79,
      turned: -1.97,
      leftTall: -1.34,
      beside: -1.3,
      unread: -3.78,
      clutter: -0.19,
      off: -3.44,
      pen: -1.06,
      penUneven: -6.69,
    },
  },
  written: {
    bias: 5.47,
    weights: {
      posterior: 0.05,
      replaced: 0.09,
      path: 0.22,
      symbol: 0.19,
      character: 0.01,
      string: 0,
      plain: 0.26,
      looped: -0.4,
      short: -0.95,
      single: -2.04,
      strokes: -3.25,
      turned: -4.49,
      left: -1.4,
      beside: -1.68,
      unread: -2.98,
      clutter: -0.93,
      off: -3.09,
      pen: -0.19,
    },
  },
};

/** At the app's usual threshold a string is sure from this probability on: the level that `npm run fit:trust` prints. */
export const SURE_AT_DEFAULT = 0.89;
