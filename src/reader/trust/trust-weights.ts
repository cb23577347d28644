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
    bias: 1.13,
    weights: {
      posterior: 0.24,
      replaced: 0.07,
      recut: 0.01,
      path: 0.22,
      symbol: 0.29,
      character: 0.08,
      plain: 0.75,
      looped: -0.35,
      short: -0.6,
      single: -2.43,
      strokes: -2.84,
      leftTall: -1.33,
      beside: -1.27,
      unread: -3.54,
      clutter: -0.21,
      off: -3.53,
      pen: -1.05,
      penUneven: -6.08,
    },
  },
  written: {
    bias: 5.08,
    weights: {
      replaced: 0.07,
      path: 0.2,
      symbol: 0.22,
      character: 0.01,
      string: 0,
      plain: 0.42,
      looped: -0.33,
      short: -0.93,
      single: -2.13,
      strokes: -3.29,
      left: -1.07,
      beside: -1.33,
      unread: -2.25,
      clutter: -0.95,
      off: -4.8,
      pen: -0.4,
    },
  },
};

/** At the app's usual threshold a string is sure from this probability on: the level that `npm run fit:trust` prints. */
export const SURE_AT_DEFAULT = 0.9;
