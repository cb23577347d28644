/** Hyperparameters of one AdamW step. */
export interface AdamWOptions {
  readonly learningRate: number;
  readonly weightDecay: number;
  /** Numbers in [from, to) of the vector are decayed; biases and batch-norm parameters are not. */
  readonly decayMask: Uint8Array;
}

const BETA_1 = 0.9;
const BETA_2 = 0.99;
const EPSILON = 1e-8;

/** AdamW over one flat vector (Loshchilov & Hutter 2019). State is plain arrays, so that a checkpoint can hold it. */
export class AdamW {
  readonly mean: Float32Array;
  readonly square: Float32Array;
  steps = 0;

  constructor(size: number) {
    this.mean = new Float32Array(size);
    this.square = new Float32Array(size);
  }

  /** Changes `weights` in place. */
  step(weights: Float32Array, gradient: Float32Array, { learningRate, weightDecay, decayMask }: AdamWOptions): void {
    this.steps++;
    const { mean, square } = this;
    const correct1 = 1 - BETA_1 ** this.steps;
    const correct2 = 1 - BETA_2 ** this.steps;
    const shrink = 1 - learningRate * weightDecay;
    for (let i = 0; i < weights.length; i++) {
      const slope = gradient[i];
      mean[i] = BETA_1 * mean[i] + (1 - BETA_1) * slope;
      square[i] = BETA_2 * square[i] + (1 - BETA_2) * slope * slope;
      const update = mean[i] / correct1 / (Math.sqrt(square[i] / correct2) + EPSILON);
      weights[i] = weights[i] * (decayMask[i] ? shrink : 1) - learningRate * update;
    }
  }
}
