import * as tf from '@tensorflow/tfjs';
import type { LineEvidence } from '../../../src/core/line-evidence.ts';
import { MOST_CHARACTERS, toCharacterInputs, toStringInputs } from '../../../src/reader/trust/trust-net-inputs.ts';
import {
  standardise,
  SUM_OF,
  type DenseLayer,
  type InputScale,
  type TrustNet,
} from '../../../src/reader/trust/trust-net.ts';
import { createAdam } from '../../../src/training/optimisers/create-adam.ts';
import { createRandom, type Random } from '../../../src/training/random.ts';

/** A string with what is known of it, and whether it was right. */
export interface TaughtString {
  readonly evidence: LineEvidence;
  readonly outcome: boolean;
  /** How much it counts. */
  readonly weight: number;
}

const LOOKS = 24; // what is looked at in a character
const TELLS = 8; // what is told of it
const WEIGHS = 24; // what is looked at in the string
const EPOCHS = 20;
const BATCH = 128;
const RATE = 3e-3; // falls to none
const DECAY = 1e-3;
const LEAST_SPREAD = 0.05; // what never changes is no help, and must not become one
const LEAST = 1e-7; // probabilities are kept above this before a logarithm is taken

/** The inputs of all strings, one after the other; what a string has less than `MOST_CHARACTERS` characters is 0. */
interface Taught {
  readonly characters: readonly (readonly (readonly number[])[])[];
  readonly strings: readonly (readonly number[])[];
  readonly outcomes: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Teaches a net which strings are right (Adam on the weighted cross entropy, with decay). The same strings in the same order give the same net.
 * @param taught strings that the net is for, see `isForTrustNet`
 */
export function fitTrustNet(taught: readonly TaughtString[]): TrustNet {
  const inputs = taught.map(({ evidence }) => ({
    characters: evidence.characters.map(toCharacterInputs),
    string: toStringInputs(evidence),
  }));
  const characterScale = measureScale(inputs.flatMap(({ characters }) => characters));
  const stringScale = measureScale(inputs.map(({ string }) => string));
  const all: Taught = {
    characters: inputs.map(({ characters }) => characters.map((one) => standardise(one, characterScale))),
    strings: inputs.map(({ string }) => standardise(string, stringScale)),
    outcomes: taught.map(({ outcome }) => Number(outcome)),
    weights: taught.map(({ weight }) => weight),
  };
  const random = createRandom(1);
  const shapes = [
    [LOOKS, characterScale.mean.length],
    [TELLS, LOOKS],
    [WEIGHS, stringScale.mean.length + 2 * TELLS],
    [1, WEIGHS],
  ] as const;
  const [look, tell, weigh, decide] = train(all, shapes, random);
  return { characterScale, stringScale, look, tell, weigh, decide };
}

type Shape = readonly [outputs: number, inputs: number];

function train(all: Taught, shapes: readonly Shape[], random: Random): DenseLayer[] {
  const parts = shapes.flatMap(([outputs, inputs]) => [outputs * inputs, outputs]);
  const size = parts.reduce((sum, part) => sum + part, 0);
  const starts = parts.map((_, at) => parts.slice(0, at).reduce((sum, part) => sum + part, 0));
  const vector = new Float32Array(size);
  const decayMask = new Uint8Array(size);
  for (const [at, [outputs, inputs]] of shapes.entries()) {
    const end = starts[2 * at] + outputs * inputs;
    for (let i = starts[2 * at]; i < end; i++) vector[i] = random.normal() / Math.sqrt(inputs);
    decayMask.fill(1, starts[2 * at], end);
  }
  const view = (at: number): Float32Array => vector.subarray(starts[at], starts[at] + parts[at]);
  const adam = createAdam(size, false);
  const batches = Math.ceil(all.strings.length / BATCH);
  for (let steps = 0; steps < EPOCHS * batches;) {
    const order = shuffle(all.strings.length, random);
    for (let batch = 0; batch < batches; batch++, steps++) {
      const chosen = order.slice(batch * BATCH, (batch + 1) * BATCH);
      const learningRate = RATE * (1 - steps / (EPOCHS * batches));
      const gradient = findGradient(all, chosen, shapes, view, size);
      adam.step(vector, gradient, { learningRate, weightDecay: DECAY, decayMask, steps });
    }
  }
  return shapes.map(([outputs, inputs], at) => ({
    weights: Array.from({ length: outputs }, (_, output) => [
      ...view(2 * at).subarray(output * inputs, (output + 1) * inputs),
    ]),
    bias: [...view(2 * at + 1)],
  }));
}

/** Of the mean cross entropy of the chosen strings, with respect to all weights and biases, in one row. */
function findGradient(
  all: Taught,
  chosen: readonly number[],
  shapes: readonly Shape[],
  view: (at: number) => Float32Array,
  size: number,
): Float32Array {
  const gradient = new Float32Array(size);
  tf.tidy(() => {
    const layers = shapes.flatMap((shape, at) => [
      tf.tensor2d(view(2 * at), [...shape]),
      tf.tensor1d(view(2 * at + 1)),
    ]);
    const width = shapes[0][1];
    const seen = new Float32Array(chosen.length * MOST_CHARACTERS * width);
    const present = new Float32Array(chosen.length * MOST_CHARACTERS);
    for (const [row, index] of chosen.entries()) {
      for (const [place, inputs] of all.characters[index].entries()) {
        seen.set(inputs, (row * MOST_CHARACTERS + place) * width);
        present[row * MOST_CHARACTERS + place] = 1;
      }
    }
    const characters = tf.tensor2d(seen, [chosen.length * MOST_CHARACTERS, width]);
    const there = tf.tensor3d(present, [chosen.length, MOST_CHARACTERS, 1]);
    const strings = tf.tensor2d(chosen.map((index) => [...all.strings[index]]));
    const outcomes = tf.tensor1d(chosen.map((index) => all.outcomes[index]));
    const weights = tf.tensor1d(chosen.map((index) => all.weights[index]));
    const loss = (
      ...[look, lookBias, tell, tellBias, weigh, weighBias, decide, decideBias]: tf.Tensor[]
    ): tf.Scalar => {
      const looked = characters.matMul(look, false, true).add(lookBias).tanh();
      const told = looked
        .matMul(tell, false, true)
        .add(tellBias)
        .tanh()
        .reshape([chosen.length, MOST_CHARACTERS, TELLS]);
      const most = told.add(there.sub(1).mul(3)).max(1); // tanh ends at −1: who is not there is below all
      const sums = told.mul(there).sum(1).div(SUM_OF);
      const weighed = tf.concat([strings, most, sums], 1).matMul(weigh, false, true).add(weighBias).tanh();
      const logits = weighed.matMul(decide, false, true).add(decideBias).reshape([chosen.length]);
      const right = logits.sigmoid();
      const entropy = outcomes.mul(right.add(LEAST).log()).add(outcomes.mul(-1).add(1).mul(right.mul(-1).add(1 + LEAST).log())); // prettier-ignore
      return entropy.mul(weights).mean().neg().asScalar();
    };
    let at = 0;
    for (const slope of tf.grads(loss)(layers)) {
      gradient.set(slope.dataSync(), at);
      at += slope.size;
    }
  });
  return gradient;
}

function measureScale(rows: readonly (readonly number[])[]): InputScale {
  const mean = rows[0].map((_, at) => rows.reduce((sum, row) => sum + row[at], 0) / rows.length);
  const variance = mean.map((middle, at) => rows.reduce((sum, row) => sum + (row[at] - middle) ** 2, 0) / rows.length);
  return { mean, spread: variance.map((value) => Math.max(LEAST_SPREAD, Math.sqrt(value))) };
}

function shuffle(count: number, random: Random): number[] {
  const order = Array.from({ length: count }, (_, at) => at);
  for (let at = count - 1; at > 0; at--) {
    const other = random.below(at + 1);
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}
