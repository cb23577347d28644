import type { ArcWeights } from './arc-features.ts';

/**
 * Fitted by `fitArcWeights` (tests/bench/lattice): the true strings' likelihood among all that their lattices hold, with every second of the
 * labelled cheques; the other half, unseen by the fit, reads as well. The last two are set by hand: marks are no part of the cheques' truth.
 */
export const ARC_WEIGHTS: ArcWeights = {
  symbol: 1.03,
  allowed: 0.59,
  character: 2.29,
  taken: -0.53,
  short: -1.79,
  tall: 0,
  wide: -2.59,
  off: -0.59,
  shortOff: -0.47,
  cut: -2.18,
  join: -0.43,
  overlap: -0.5,
  skipped: 0.11,
  nothing: 0.95,
  skippedHeight: -6.14,
  skippedCut: -0.87,
  skippedOff: 0.39,
  mark: 1,
  marks: 0,
};
