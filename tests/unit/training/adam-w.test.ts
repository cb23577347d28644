import { describe, expect, it } from 'vitest';
import { AdamW } from '../../../src/training/adam-w.ts';

const TOLERANCE = 6; // decimal places

const options = { learningRate: 0.01, weightDecay: 0, decayMask: Uint8Array.of(0, 0, 0) };

describe('AdamW', () => {
  it('goes a learning rate against the sign of each slope at its first step, however steep', () => {
    const weights = Float32Array.of(1, 1, 1);
    new AdamW(3).step(weights, Float32Array.of(0.001, -50, 3), options);
    expect(weights[0]).toBeCloseTo(0.99, TOLERANCE - 2);
    expect(weights[1]).toBeCloseTo(1.01, TOLERANCE);
    expect(weights[2]).toBeCloseTo(0.99, TOLERANCE);
  });

  it('follows the running means of slope and square', () => {
    const [weights, adam] = [Float32Array.of(0, 0, 0), new AdamW(3)];
    adam.step(weights, Float32Array.of(1, 1, 0), options);
    adam.step(weights, Float32Array.of(1, -1, 0), options);
    // Means 0.19 and −0.01, squares 0.0199, each over what an unbroken 1 would have given: 1 − 0.9² and 1 − 0.99².
    const first = -0.01;
    expect(weights[0]).toBeCloseTo(first - 0.01, TOLERANCE);
    expect(weights[1]).toBeCloseTo(first - 0.01 * (-0.01 / 0.19), TOLERANCE);
    expect(weights[2]).toBe(0);
    expect(adam.steps).toBe(2);
  });

  it('shrinks what the mask marks by rate times decay, and nothing else', () => {
    const weights = Float32Array.of(2, 2, -4);
    new AdamW(3).step(weights, new Float32Array(3), {
      learningRate: 0.1,
      weightDecay: 0.5,
      decayMask: Uint8Array.of(1, 0, 1),
    });
    expect([...weights].map((weight) => Number(weight.toFixed(5)))).toEqual([1.9, 2, -3.8]);
  });

  it('goes on from a state that was kept as if it had never stopped', () => {
    const gradients = [Float32Array.of(1, -2, 3), Float32Array.of(0.5, 0.5, -1), Float32Array.of(-1, 0, 2)];
    const [unbroken, one] = [Float32Array.of(1, 2, 3), new AdamW(3)];
    for (const gradient of gradients) one.step(unbroken, gradient, options);

    const [weights, before, after] = [Float32Array.of(1, 2, 3), new AdamW(3), new AdamW(3)];
    before.step(weights, gradients[0], options);
    after.mean.set(before.mean);
    after.square.set(before.square);
    after.steps = before.steps;
    for (const gradient of gradients.slice(1)) after.step(weights, gradient, options);
    expect(weights).toEqual(unbroken);
  });

  it('finds the bottom of a bowl', () => {
    const weights = Float32Array.of(3, -5, 0.5);
    const adam = new AdamW(3);
    for (let step = 0; step < 2000; step++) {
      const gradient = weights.map((weight, i) => 2 * (weight - [1, 2, 3][i]));
      adam.step(weights, gradient, { ...options, learningRate: 0.05 * (1 - step / 2000) });
    }
    weights.forEach((weight, i) => {
      expect(weight).toBeCloseTo([1, 2, 3][i], 2);
    });
  });
});
