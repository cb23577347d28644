import type { ArcWeights } from './arc-features.ts';

/**
 * Fitted by `fitArcWeights` (tests/bench/lattice): the true strings' likelihood among all that their lattices hold, with every second of the
 * labelled cheques; the other half, unseen by the fit, reads as well. The last two are set by hand: marks are no part of the cheques' truth.
 */
export const ARC_WEIGHTS: ArcWeights = {
  symbol: 1.3,
  allowed: 0.44,
  character: 1.98,
  taken: -0.07,
  short: -2.04,
  tall: 0.04,
  wide: -2.41,
  off: -0.51,
  shortOff: -0.41,
  cut: -1.26,
  join: -0.38,
  overlap: -0.51,
  skipped: 0.2,
  nothing: 1.11,
  skippedHeight: -6.8,
  skippedCut: -0.66,
  skippedOff: 0.27,
  mark: 1,
  marks: 0,
};
