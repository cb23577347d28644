import type { Grammar } from '../../../src/core/formats/grammar.ts';
import {
  ARC_FEATURES,
  type ArcFeature,
  type ArcWeights,
  type Features,
} from '../../../src/core/lattice/arc-features.ts';
import type { Lattice } from '../../../src/core/lattice/lattice.ts';
import { sumPosteriors } from '../../../src/core/lattice/sum-posteriors.ts';
import { unrollGrammar } from '../../../src/core/lattice/unroll-grammar.ts';
import { weighArcs } from '../../../src/core/lattice/weigh-arcs.ts';
import type { LatticeSample } from './lattice-sample.ts';

export interface FitOptions {
  readonly steps: number;
  /** Gaussian prior around the weights that the fit starts from: its inverse variance, for each sample. */
  readonly hold: number;
}

/** A fit, and the mean log-probability of the true strings under it; strings that their lattice can't hold are left out of both. */
export interface ArcFit {
  readonly weights: ArcWeights;
  readonly logLikelihood: number;
  readonly held: number;
}

/** Adam's step, and how long it remembers (Kingma & Ba 2015). */
const STEP = 0.06;
const [MEAN_DECAY, SQUARE_DECAY] = [0.9, 0.99];

/**
 * Weights under which the true strings are likeliest among all that their lattices hold, all ways to cut them added up: a semi-Markov
 * conditional random field (Sarawagi & Cohen 2004).
 */
export function fitArcWeights(
  samples: readonly LatticeSample[],
  start: ArcWeights,
  { steps, hold }: FitOptions,
): ArcFit {
  const weights = { ...start };
  const means = zeros();
  const squares = zeros();
  let fit = { logLikelihood: 0, held: 0 };
  for (let step = 1; step <= steps; step++) {
    const slope = zeros();
    fit = addSlopes(samples, weights, slope);
    for (const name of ARC_FEATURES) {
      const gradient = slope[name] / fit.held - hold * (weights[name] - start[name]);
      means[name] += (1 - MEAN_DECAY) * (gradient - means[name]);
      squares[name] += (1 - SQUARE_DECAY) * (gradient ** 2 - squares[name]);
      const size = Math.sqrt(squares[name] / (1 - SQUARE_DECAY ** step)) + 1e-6;
      const cooled = STEP * (1 - 0.9 * (step / steps));
      weights[name] += (cooled * means[name]) / (1 - MEAN_DECAY ** step) / size;
    }
  }
  return { weights, ...fit };
}

/** ln P(truth) of a sample under these weights; -Infinity where its lattice can't hold it. */
export function scoreTruth({ nodes, arcs, truth }: LatticeSample, weights: ArcWeights): number {
  const lattice: Lattice = { nodes, arcs: weighArcs(arcs, weights) };
  return unrollGrammar(lattice, only(truth)).total - unrollGrammar(lattice, ANYTHING).total;
}

type Slope = Record<ArcFeature, number>;

const zeros = (): Slope => Object.fromEntries(ARC_FEATURES.map((name) => [name, 0])) as Slope;

function addSlopes(
  samples: readonly LatticeSample[],
  weights: ArcWeights,
  slope: Slope,
): { logLikelihood: number; held: number } {
  let sum = 0;
  let held = 0;
  for (const { nodes, arcs, truth } of samples) {
    const lattice: Lattice = { nodes, arcs: weighArcs(arcs, weights) };
    const wanted = unrollGrammar(lattice, only(truth));
    if (wanted.total === -Infinity) continue;
    const all = unrollGrammar(lattice, ANYTHING);
    const [more, less] = [sumPosteriors(lattice, wanted), sumPosteriors(lattice, all)];
    for (const [index, { shared, options }] of arcs.entries()) {
      let common = 0;
      for (const [option, { features }] of options.entries()) {
        const change = more[index][option] - less[index][option];
        common += change;
        addFeatures(features, change, slope);
      }
      addFeatures(shared, common, slope);
    }
    sum += wanted.total - all.total;
    held++;
  }
  return { logLikelihood: sum / held, held };
}

function addFeatures(features: Features, times: number, slope: Slope): void {
  if (Math.abs(times) < 1e-9) return;
  for (const name in features) slope[name as ArcFeature] += times * (features[name as ArcFeature] ?? 0);
}

const ANYTHING: Grammar = { start: 0, next: () => 0, isFinal: () => true };

/** The grammar of one string. */
function only(text: string): Grammar {
  const symbols = [...text];
  return {
    start: 0,
    next: (state, symbol) => (symbols[state] === symbol ? state + 1 : -1),
    isFinal: (state) => state === symbols.length,
  };
}
