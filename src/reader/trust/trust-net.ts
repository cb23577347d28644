import type { LineEvidence } from '../../core/line-evidence.ts';
import { toCharacterInputs, toStringInputs } from './trust-net-inputs.ts';

/** What inputs usually are: they are told in spreads from the mean. */
export interface InputScale {
  readonly mean: readonly number[];
  readonly spread: readonly number[];
}

/** A layer in which each output weighs all inputs: weights [outputs][inputs]. */
export interface DenseLayer {
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
}

/**
 * A small net that looks at each character by itself, then at what was most and what was most often found, and at the string, and says how
 * probably all is right ("deep sets": Zaheer et al. 2017). One doubtful character is enough, in whatever place it stands.
 */
export interface TrustNet {
  readonly characterScale: InputScale;
  readonly stringScale: InputScale;
  /** Of each character: first layer and what it tells. */
  readonly look: DenseLayer;
  readonly tell: DenseLayer;
  /** Of the string, with what its characters told: first layer and the verdict, a logit. */
  readonly weigh: DenseLayer;
  readonly decide: DenseLayer;
}

/** Inputs further than this many spreads from the mean are unlike anything that was taught, and say no more than these. */
export const FURTHEST = 4;
/** What characters tell is added up and divided by this: of a string of four it is the mean. */
export const SUM_OF = 4;

/** Probability that all characters of a string are right, and none is missing, 0–1. */
export function askTrustNet(evidence: LineEvidence, net: TrustNet): number {
  const told = evidence.characters.map((character) =>
    through(net.tell, through(net.look, standardise(toCharacterInputs(character), net.characterScale))),
  );
  const most = net.tell.bias.map((_, at) => Math.max(...told.map((values) => values[at])));
  const sums = net.tell.bias.map((_, at) => told.reduce((sum, values) => sum + values[at], 0) / SUM_OF);
  const whole = standardise(toStringInputs(evidence), net.stringScale);
  const [logit] = weigh(net.decide, through(net.weigh, [...whole, ...most, ...sums]));
  return 1 / (1 + Math.exp(-logit));
}

/** In spreads from the mean, as far as `FURTHEST`. */
export function standardise(inputs: readonly number[], { mean, spread }: InputScale): number[] {
  return inputs.map((value, at) => Math.max(-FURTHEST, Math.min(FURTHEST, (value - mean[at]) / spread[at])));
}

const through = (layer: DenseLayer, inputs: readonly number[]): number[] => weigh(layer, inputs).map(Math.tanh);

const weigh = ({ weights, bias }: DenseLayer, inputs: readonly number[]): number[] =>
  weights.map((row, output) => row.reduce((sum, weight, at) => sum + weight * inputs[at], bias[output]));
