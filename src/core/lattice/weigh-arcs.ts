import { weighFeatures, type ArcWeights, type FeatureArc } from './arc-features.ts';
import type { LatticeArc } from './lattice.ts';

/** The arcs with their scores. */
export function weighArcs(arcs: readonly FeatureArc[], weights: ArcWeights): LatticeArc[] {
  return arcs.map(({ from, to, shared, options }) => {
    const common = weighFeatures(shared, weights);
    const symbols = options.map(({ symbol, features }) => ({
      symbol,
      score: common + weighFeatures(features, weights),
    }));
    return { from, to, symbols };
  });
}
