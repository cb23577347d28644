import { SEAM_FEATURES, type SeamFeatures } from './describe-seam.ts';
import { SEAM_WEIGHTS } from './seam-weights.ts';

/**
 * What a cut costs: −ln P that it parts two characters, with no more than a fifth of either's ink on the wrong side, by logistic
 * regression.
 */
export function priceSeam(features: SeamFeatures, weights: SeamFeatures = SEAM_WEIGHTS): number {
  const odds = SEAM_FEATURES.reduce((sum, name) => sum + weights[name] * features[name], 0);
  return odds > 0 ? Math.log1p(Math.exp(-odds)) : Math.log1p(Math.exp(odds)) - odds;
}
