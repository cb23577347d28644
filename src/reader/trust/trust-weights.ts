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
    bias: 2.12,
    weights: {
      posterior: 0.2,
      symbol: 0.26,
      character: 0.12,
      short: -0.77,
      single: -3.7,
      strokes: -1.93,
      left: -8.08,
      leftTall: -0.61,
      beside: -0.98,
      clutter: -0.44,
      off: -7.02,
      pen: -1.15,
      penUneven: -4.61,
    },
  },
  written: {
    bias: 6.08,
    weights: {
      posterior: 0.1,
      symbol: 0.21,
      character: 0.07,
      string: 0.02,
      short: -1.34,
      single: -2.89,
      strokes: -2.62,
      left: -0.5,
      beside: -1.65,
      clutter: -1.41,
      off: -2.88,
      pen: -0.73,
      penUneven: -0.69,
    },
  },
};

/**
 * At the app's usual threshold a string is sure from this probability on. Chosen by hand from cross-validated counts, where 2 to 3 % of what is
 * this sure was wrong; the level printed by the fit (1 %) leaves hardly one string in five sure.
 */
export const SURE_AT_DEFAULT = 0.93;
