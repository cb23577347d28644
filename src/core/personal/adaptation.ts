/**
 * What a net learns of one hand without being trained: labelled characters, and how much each moves the answer on those that are like it. The
 * posterior mean of a Gaussian process over the net's own logits, with softmax likelihood (Rasmussen & Williams 2006, 3.5).
 */
export interface Adaptation {
  /** Numbers that describe a character. */
  readonly size: number;
  /** Row-major [count, size], each row of length 1. */
  readonly features: Float32Array;
  /** Row-major [count, classes]: what a character just like this one has added to its logits. Each is within ±`REACH`. */
  readonly moves: Float32Array;
  readonly count: number;
  /** Characters of the alphabet. */
  readonly classes: number;
}

/**
 * How far one labelled character may move a logit: variance of the process. Enough to turn a mistake that the net is sure of, not enough for a
 * wrong label to turn what the net rightly is sure of. Measured: docs/personal.md.
 */
export const REACH = 10;

/** Fall in the cosine of two characters' features over which one says e times less about the other. Measured: docs/personal.md. */
const NEARNESS = 0.07;
/** Characters less alike than this say nothing of each other: moves a logit by a tenth at most. */
const LEAST_LIKENESS = 0.01;

/** How much a character says of another, 0–1, from the cosine between their features. */
export function likeness(cosine: number): number {
  const like = Math.exp((cosine - 1) / NEARNESS);
  return like < LEAST_LIKENESS ? 0 : Math.min(like, 1);
}
