import type { SeamFeatures } from '../../../src/core/segmentation/describe-seam.ts';
import { priceSeam } from '../../../src/core/segmentation/price-seam.ts';
import type { CutSample } from './cut-sample.ts';

/** How well cuts are told from each other. */
export interface CutScore {
  /** Cuts, and those of them that part two characters. */
  readonly cuts: number;
  readonly parting: number;
  /** Chance that one that parts two characters is cheaper than one that doesn't: the area under the ROC curve. */
  readonly area: number;
  /** Mean −ln P of what is true. */
  readonly logLoss: number;
}

export function scoreCuts(samples: readonly CutSample[], weights: SeamFeatures): CutScore {
  const priced = samples.map(({ features, parts }) => ({ cost: priceSeam(features, weights), parts }));
  const losses = priced.map(({ cost, parts }) => (parts ? cost : -Math.log(Math.max(-Math.expm1(-cost), LEAST))));
  const parting = samples.filter(({ parts }) => parts).length;
  return {
    cuts: samples.length,
    parting,
    area: measureArea(priced, parting),
    logLoss: losses.reduce((sum, loss) => sum + loss, 0) / samples.length,
  };
}

const LEAST = 1e-12; // probabilities are kept above this before a logarithm is taken

/** By the ranks (Mann & Whitney 1947); what costs the same shares its ranks. */
function measureArea(priced: readonly { readonly cost: number; readonly parts: boolean }[], parting: number): number {
  const dearest = [...priced].sort((a, b) => b.cost - a.cost);
  let ranks = 0;
  for (let from = 0; from < dearest.length;) {
    let to = from;
    while (to < dearest.length && dearest[to].cost === dearest[from].cost) to++;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at++) if (dearest[at].parts) ranks += rank;
    from = to;
  }
  return (ranks - (parting * (parting + 1)) / 2) / (parting * (priced.length - parting));
}
