/** What one step is taken with. */
export interface StepOptions {
  readonly learningRate: number;
  readonly weightDecay: number;
  /** 1 where a number of the vector is decayed; biases and batch-norm parameters are not. */
  readonly decayMask: Uint8Array;
  /** Steps done before this one, since all memory was zero. */
  readonly steps: number;
}

/**
 * An update rule over one flat vector. What it remembers is plain vectors as long as the weights, so that a checkpoint can hold them;
 * they may be set from one.
 */
export interface Optimiser {
  readonly memory: readonly Float32Array[];
  /** Changes `weights` in place. */
  step(weights: Float32Array, gradient: Float32Array, options: StepOptions): void;
}
