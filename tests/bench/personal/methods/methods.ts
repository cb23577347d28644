import { adaptLogits } from '../../../../src/core/personal/adapt-logits.ts';
import { cosine, toUnit } from '../../../../src/core/personal/cosine.ts';
import { fitAdaptation, type DescribedCharacter } from '../../../../src/core/personal/fit-adaptation.ts';

/** Answers anew on a character, [classes + 1]. */
export type Adapt = (character: DescribedCharacter) => Float32Array;

/** A way to learn from a few labelled characters without training the net. */
export interface Method {
  readonly name: string;
  readonly fit: (characters: readonly DescribedCharacter[]) => Adapt;
}

/** What was tried, each at the best of its settings. */
export const METHODS: readonly Method[] = [
  { name: 'none', fit: () => (character) => character.logits },
  { name: 'nearest prototypes', fit: fitPrototypes },
  { name: 're-fitted last layer', fit: refitLastLayer },
  { name: 'Gaussian process', fit: fitProcess },
];

function fitProcess(characters: readonly DescribedCharacter[]): Adapt {
  const adaptation = fitAdaptation(characters);
  return ({ features, logits }) => (adaptation ? adaptLogits(adaptation, features, logits) : logits);
}

const WEIGHT = 10; // logits that a prototype just like the character adds to its class
const NEARNESS = 0.05; // of the cosine

/** Each labelled character adds to its class as it is near (Tip-Adapter: Zhang et al. 2022). */
function fitPrototypes(characters: readonly DescribedCharacter[]): Adapt {
  const prototypes = characters.map(({ label, features }) => ({ label, unit: toUnit(features) }));
  return ({ features, logits }) => {
    const unit = toUnit(features);
    const adapted = logits.slice();
    for (const prototype of prototypes) {
      if (!unit || !prototype.unit) continue;
      adapted[prototype.label] += WEIGHT * Math.exp((cosine(unit, prototype.unit) - 1) / NEARNESS);
    }
    return adapted;
  };
}

const PRIOR = 1 / 3; // of the change of each weight, on features of length 1
const STEPS = 60;
const RATE = 0.5;

/** Logistic regression of the last layer, drawn towards the shipped weights: their change is kept small. */
function refitLastLayer(characters: readonly DescribedCharacter[]): Adapt {
  const known = characters.flatMap(({ label, features, logits }) => {
    const unit = toUnit(features);
    return unit ? [{ label, unit, logits }] : [];
  });
  const classes = (known.at(0)?.logits.length ?? 1) - 1;
  const change = Array.from({ length: classes }, () => new Float32Array(known.at(0)?.unit.length ?? 0));
  const move = (unit: Float32Array, logits: Float32Array): Float32Array =>
    logits.map((logit, c) => (c < classes ? logit + cosine(change[c], unit) : logit));
  for (let step = 0; step < STEPS; step++) {
    const gradients = change.map((weights) => weights.map((weight) => PRIOR * weight));
    for (const { label, unit, logits } of known) {
      const shares = softmax(move(unit, logits).subarray(0, classes));
      for (const [c, gradient] of gradients.entries()) {
        const excess = shares[c] - Number(c === label);
        for (let i = 0; i < gradient.length; i++) gradient[i] += excess * unit[i];
      }
    }
    const rate = RATE / (PRIOR + known.length / 4); // no steeper than the loss can curve
    for (const [c, gradient] of gradients.entries()) {
      for (let i = 0; i < gradient.length; i++) change[c][i] -= rate * gradient[i];
    }
  }
  return ({ features, logits }) => {
    const unit = toUnit(features);
    return unit ? move(unit, logits) : logits;
  };
}

function softmax(logits: Float32Array): Float32Array {
  const peak = Math.max(...logits);
  const weights = logits.map((logit) => Math.exp(logit - peak));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
