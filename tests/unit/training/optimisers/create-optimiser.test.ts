import { describe, expect, it } from 'vitest';
import {
  createOptimiser,
  OPTIMISERS,
  type OptimiserName,
} from '../../../../src/training/optimisers/create-optimiser.ts';
import type { StepOptions } from '../../../../src/training/optimisers/optimiser.ts';

const TOLERANCE = 6; // decimal places

const base: StepOptions = { learningRate: 0.01, weightDecay: 0, decayMask: Uint8Array.of(0, 0, 0), steps: 0 };

/** Takes a step for each gradient; gives the weights. */
function walk(
  name: OptimiserName,
  start: readonly number[],
  gradients: readonly (readonly number[])[],
  options: Partial<StepOptions> = {},
) {
  const weights = Float32Array.from(start);
  const optimiser = createOptimiser(name, start.length, 0.5);
  gradients.forEach((gradient, steps) =>
    optimiser.step(weights, Float32Array.from(gradient), { ...base, steps, ...options }),
  );
  return weights;
}

const expectClose = (got: Float32Array, expected: readonly number[]) =>
  expected.forEach((value, i) => expect(got[i]).toBeCloseTo(value, TOLERANCE));

describe.each(['adam', 'adamw'] as const)('%s', (name) => {
  it('goes a learning rate against the sign of each slope at its first step, however steep', () => {
    const weights = walk(name, [1, 1, 1], [[0.001, -50, 3]]);
    expect(weights[0]).toBeCloseTo(0.99, TOLERANCE - 2);
    expect(weights[1]).toBeCloseTo(1.01, TOLERANCE);
    expect(weights[2]).toBeCloseTo(0.99, TOLERANCE);
  });

  it('follows the running means of slope and square', () => {
    // Means 0.19 and −0.01, squares 0.0199, each over what an unbroken 1 would have given: 1 − 0.9² and 1 − 0.99².
    expectClose(
      walk(
        name,
        [0, 0, 0],
        [
          [1, 1, 0],
          [1, -1, 0],
        ],
      ),
      [-0.02, -0.01 - 0.01 * (-0.01 / 0.19), 0],
    );
  });
});

describe('weight decay', () => {
  const decay = { learningRate: 0.1, weightDecay: 0.5, decayMask: Uint8Array.of(1, 0, 1) };

  it('shrinks what the mask marks by rate times decay, beside the step, with adamw', () => {
    expectClose(walk('adamw', [2, 2, -4], [[0, 0, 0]], decay), [1.9, 2, -3.8]);
  });

  it('is a term of the slope with sgd', () => {
    expectClose(walk('sgd', [2, 2, -4], [[0, 1, 0]], decay), [2 - 0.1 * 1, 2 - 0.1, -4 + 0.1 * 2]);
  });

  it('is a term of the slope with adam, and so as large as any slope at the first step', () => {
    expectClose(walk('adam', [2, 2, -4], [[0, 0, 0]], decay), [1.9, 2, -3.9]);
  });

  it('is a term of the slope with rmsprop', () => {
    const step = 0.1 / Math.sqrt(0.1); // slope over the root of a tenth of its square
    expectClose(walk('rmsprop', [2, 2, -4], [[0, 0, 0]], decay), [2 - step, 2, -4 + step]);
  });
});

describe('sgd', () => {
  it('keeps a share of its velocity', () => {
    // Velocities 1, then 0.5 − 1 = −0.5, then −0.25 + 2 = 1.75.
    expectClose(
      walk(
        'sgd',
        [0, 0, 0],
        [
          [1, 0, 0],
          [-1, 0, 0],
          [2, 0, 0],
        ],
      ),
      [-0.01 * (1 - 0.5 + 1.75), 0, 0],
    );
  });
});

describe('rmsprop', () => {
  it('divides by the running root mean square, then keeps a share of its velocity', () => {
    // Mean squares 0.1·4 = 0.4, then 0.36 + 0.1·1 = 0.46; velocities 2/√0.4, then half of it + 1/√0.46.
    const first = 2 / Math.sqrt(0.4);
    const second = 0.5 * first + 1 / Math.sqrt(0.46);
    expectClose(
      walk(
        'rmsprop',
        [0, 0, 0],
        [
          [2, 0, 0],
          [1, 0, 0],
        ],
      ),
      [-0.01 * (first + second), 0, 0],
    );
  });
});

describe.each(OPTIMISERS)('%s', (name) => {
  it('goes on from a memory that was kept as if it had never stopped', () => {
    const gradients = [
      [1, -2, 3],
      [0.5, 0.5, -1],
      [-1, 0, 2],
    ].map((gradient) => Float32Array.from(gradient));
    const options = { ...base, weightDecay: 0.1, decayMask: Uint8Array.of(1, 0, 1) };
    const unbroken = Float32Array.of(1, 2, 3);
    const one = createOptimiser(name, 3, 0.9);
    gradients.forEach((gradient, steps) => one.step(unbroken, gradient, { ...options, steps }));

    const weights = Float32Array.of(1, 2, 3);
    let kept: readonly Float32Array[] = [];
    gradients.forEach((gradient, steps) => {
      const fresh = createOptimiser(name, 3, 0.9);
      kept.forEach((vector, index) => fresh.memory[index].set(vector));
      fresh.step(weights, gradient, { ...options, steps });
      kept = fresh.memory.map((vector) => vector.slice());
    });
    expect(weights).toEqual(unbroken);
  });

  it('finds the bottom of a bowl', () => {
    const [weights, bottom] = [Float32Array.of(3, -5, 0.5), [1, 2, 3]];
    const optimiser = createOptimiser(name, 3, 0.5);
    for (let steps = 0; steps < 2000; steps++) {
      const gradient = weights.map((weight, i) => 2 * (weight - bottom[i]));
      optimiser.step(weights, gradient, { ...base, steps, learningRate: 0.02 * (1 - steps / 2000) });
    }
    bottom.forEach((value, i) => expect(weights[i]).toBeCloseTo(value, 2));
  });
});
