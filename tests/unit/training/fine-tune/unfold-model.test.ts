import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { GLYPH_PIXELS } from '../../../../src/core/glyph.ts';
import type { Architecture } from '../../../../src/training/architectures.ts';
import { CLASSES } from '../../../../src/training/crop-source.ts';
import { unfoldModel } from '../../../../src/training/fine-tune/unfold-model.ts';
import { exportModel } from '../../../../src/training/network/export-model.ts';
import { createNetwork, glyphTensor, readWeights, writeWeights } from '../../../../src/training/network/network.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { randomFloats } from '../random-floats.ts';

const TOLERANCE = 1e-3; // of a logit

const glyphs = randomFloats(24 * GLYPH_PIXELS, 1).map((value) => Math.min(1, Math.abs(value)));
const shift = randomFloats(CLASSES, 2);

const architectures: Record<string, Architecture> = {
  'convolutions with batch norm': [
    { type: 'conv', filters: 8, size: 5, stride: 2 },
    { type: 'max-pool' },
    { type: 'conv', filters: 12, size: 3 },
    { type: 'global-average' },
    { type: 'dropout', rate: 0.5 },
    { type: 'dense' },
  ],
  'residual blocks': [
    { type: 'conv', filters: 8, size: 3, stride: 2 },
    { type: 'residual', filters: 8 },
    { type: 'residual', filters: 12, stride: 2 },
    { type: 'global-average' },
    { type: 'dense' },
  ],
  'biases and hidden layers': [
    { type: 'conv', filters: 8, size: 3, stride: 2, bias: true },
    { type: 'flatten' },
    { type: 'hidden', units: 16 },
    { type: 'hidden', units: 12, bias: true },
    { type: 'dense' },
  ],
};

const largestDifference = (one: Float32Array, other: Float32Array): number =>
  one.reduce((most, value, i) => Math.max(most, Math.abs(value - other[i])), 0);

beforeAll(startWasmBackend);
afterEach(() => {
  expect(tf.memory().numTensors).toBe(0);
});

describe('unfoldModel', () => {
  it.each(Object.keys(architectures))('gives a network the same answers as the model: %s', (name) => {
    const trained = createNetwork(architectures[name], CLASSES, createRandom(3));
    const weights = readWeights(trained).map((value, i) => value + 0.1 * Math.sin(i)); // betas and biases are not zero
    const statistics = randomFloats(trained.statisticsSize, 4).map((value) => 0.5 + Math.abs(value));
    const model = exportModel(trained, weights, statistics, shift);
    const expected = tf.tidy(() => (model.predict(glyphTensor(glyphs)) as tf.Tensor).dataSync<'float32'>());

    const network = createNetwork(architectures[name], CLASSES, createRandom(5));
    const unfolded = unfoldModel(network, model, glyphs, shift);
    if (!unfolded.ok) throw new Error(unfolded.error);
    writeWeights(network, unfolded.value.weights);
    const inferred = tf.tidy(() =>
      network.inferLogits(glyphTensor(glyphs), unfolded.value.statistics).add(shift).dataSync<'float32'>(),
    );
    expect(largestDifference(inferred, expected)).toBeLessThan(TOLERANCE);

    // As training sees it too: the statistics are those of the batch.
    const trainedOn = tf.tidy(() => network.trainLogits(glyphTensor(glyphs), 1).add(shift).dataSync<'float32'>());
    if (!architectures[name].some(({ type }) => type === 'dropout')) {
      expect(largestDifference(trainedOn, expected)).toBeLessThan(TOLERANCE);
    }

    const again = exportModel(network, unfolded.value.weights, unfolded.value.statistics, shift);
    const exported = tf.tidy(() => (again.predict(glyphTensor(glyphs)) as tf.Tensor).dataSync<'float32'>());
    expect(largestDifference(exported, expected)).toBeLessThan(TOLERANCE);
    expect(largestDifference(expected, new Float32Array(expected.length))).toBeGreaterThan(0.5); // there is something to compare
    model.dispose();
    again.dispose();
    tf.dispose([...trained.variables, ...network.variables] as tf.Variable[]);
  });

  it('says which weights do not fit', () => {
    const trained = createNetwork(architectures['biases and hidden layers'], CLASSES, createRandom(3));
    const model = exportModel(trained, readWeights(trained), new Float32Array(trained.statisticsSize).fill(1), shift);
    const network = createNetwork(architectures['residual blocks'], CLASSES, createRandom(5));
    expect(unfoldModel(network, model, glyphs, shift)).toEqual({
      ok: false,
      error: 'weights 3: expected 3×3×8×8, got 1568×16',
    });
    model.dispose();
    tf.dispose([...trained.variables, ...network.variables] as tf.Variable[]);
  });
});
