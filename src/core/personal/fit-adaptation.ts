import { likeness, REACH, type Adaptation } from './adaptation.ts';
import { cosine, toUnit } from './cosine.ts';

/** A labelled character as the net described it. */
export interface DescribedCharacter {
  /** Index in the alphabet. */
  readonly label: number;
  readonly features: Float32Array;
  /** The net's answer, [classes + 1]; the last is "not a character". */
  readonly logits: Float32Array;
}

/** Passes over all characters; the moves have settled to a hundredth long before. */
const PASSES = 30;

/**
 * Finds how much each labelled character must move the answers near it, so that together they explain the labels: what the net knew already
 * moves nothing, what contradicts its neighbours is outvoted. Of characters without features, none is learned.
 */
export function fitAdaptation(characters: readonly DescribedCharacter[]): Adaptation | undefined {
  const known = characters.flatMap(({ label, features, logits }) => {
    const unit = toUnit(features);
    return unit ? [{ label, unit, logits: Float64Array.from(logits.subarray(0, -1)) }] : [];
  });
  if (known.length === 0) return undefined;
  const [size, classes] = [known[0].unit.length, known[0].logits.length];
  const likenesses = known.map(({ unit }) => known.map((other) => likeness(cosine(unit, other.unit))));
  const moves = known.map(() => new Float64Array(classes));
  // What the net answers as far as it is adapted by now; each step keeps it up to date for all.
  const answers = known.map(({ logits }) => logits);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const [index, { label }] of known.entries()) {
      const steps = stepTowards(label, answers[index], moves[index]);
      for (const [other, answer] of answers.entries()) {
        const like = likenesses[index][other];
        if (like === 0) continue;
        for (let c = 0; c < classes; c++) answer[c] += like * steps[c];
      }
    }
  }
  const adaptation = { size, classes, count: known.length, features: new Float32Array(known.length * size), moves: new Float32Array(known.length * classes) }; // prettier-ignore
  for (const [index, { unit }] of known.entries()) {
    adaptation.features.set(unit, index * size);
    adaptation.moves.set(moves[index], index * classes);
  }
  return adaptation;
}

/** Curvature of the softmax is a half at most: a step this much shorter than the fixed point's never overshoots (Böhning 1992). */
const STEP = 1 / (1 + REACH / 2);

/**
 * Takes one character's moves nearer to where they belong: `REACH` times what the answer lacks of the label.
 * @returns what was added to them, [classes]
 */
function stepTowards(label: number, answer: Float64Array, moves: Float64Array): Float64Array {
  const peak = answer.reduce((most, logit) => Math.max(most, logit), -Infinity);
  const weights = answer.map((logit) => Math.exp(logit - peak));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, c) => {
    const step = STEP * (REACH * (Number(c === label) - weight / total) - moves[c]);
    moves[c] += step;
    return step;
  });
}
