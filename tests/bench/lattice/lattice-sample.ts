import type { FeatureArc } from '../../../src/core/lattice/arc-features.ts';

/** A line that was found in a picture, with what really stands there. */
export interface LatticeSample {
  /** Picture that it was found in. */
  readonly name: string;
  readonly nodes: number;
  readonly arcs: readonly FeatureArc[];
  /** Empty where the line holds no writing. */
  readonly truth: string;
  /** Height of the line's characters, map pixels. */
  readonly height: number;
}
