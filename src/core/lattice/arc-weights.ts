import type { ArcWeights } from './arc-features.ts';

export const ARC_WEIGHTS: ArcWeights = {
  symbol: 0.95,
  allowed: 0.2,
  character: 1.3,
  taken: 0.2,
  short: -1.8,
  tall: 0,
  wide: -1.4,
  off: -0.3,
  shortOff: 0,
  cut: -0.6,
  join: -0.1,
  overlap: -0.4,
  mark: 1,
  marks: 1,
  skipped: 0,
  nothing: 0.4,
  skippedHeight: -7.5,
  skippedCut: -1.2,
  skippedOff: 0.5,
};
