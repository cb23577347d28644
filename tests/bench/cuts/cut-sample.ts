import type { SeamFeatures } from '../../../src/core/segmentation/describe-seam.ts';

/** A cut that the reader considers, and whether it parts two characters. */
export interface CutSample {
  readonly features: SeamFeatures;
  readonly parts: boolean;
}
