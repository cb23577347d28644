import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ARCHITECTURES, type Architecture } from '../../../../src/training/architectures.ts';
import { createNetwork, glyphTensor, readWeights, writeWeights } from '../../../../src/training/network/network.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { randomFloats } from '../random-floats.ts';
import { relativeError } from '../numeric-gradient.ts';

const VALUE_TOLERANCE = 1e-4; // relative

const CLASSES = 5;
const TINY: Architecture = [
  { type: 'conv', filters: 4, size: 5, stride: 2 },
  { type: 'max-pool' },
  { type: 'conv', filters: 6, size: 3 },
  { type: 'global-average' },
  { type: 'dropout', rate: 0.5 },
  { type: 'dense' },
];
const EVERY_KIND: Architecture = [
  { type: 'conv', filters: 4, size: 3, padding: 'valid', bias: true },
  { type: 'average-pool' },
  { type: 'residual', filters: 6 },
  { type: 'max-pool' },
  { type: 'residual', filters: 6 },
  { type: 'flatten' },
  { type: 'hidden', units: 7 },
  { type: 'dropout', rate: 0.5 },
  { type: 'hidden', units: 8, bias: true },
  { type: 'dense' },
];
const glyphs = randomFloats(3 * 784, 1).map(Math.abs);

beforeAll(startWasmBackend);

describe('createNetwork', () => {
  it('has a filter, gamma and beta for each convolution, and a matrix and a bias for the end', () => {
    const network = createNetwork(TINY, CLASSES, createRandom(1));
    const shapes = network.variables.map(({ shape }) => shape.join('×'));
    expect(shapes).toEqual(['5×5×1×4', '4', '4', '3×3×4×6', '6', '6', `6×${CLASSES}`, `${CLASSES}`]);
    expect(network.size).toBe(100 + 8 + 216 + 12 + 30 + 5);
    expect(network.statisticsSize).toBe(2 * (4 + 6));
    tf.dispose(network.variables as tf.Variable[]);
  });

  it('begins with the same weights for the same seed, and others for another', () => {
    const weights = [1, 1, 2].map((seed) => readWeights(createNetwork(TINY, CLASSES, createRandom(seed))));
    expect(weights[1]).toEqual(weights[0]);
    expect(weights[2]).not.toEqual(weights[0]);
  });

  it('begins with filters as He et al. spread them, scales of one and shifts of nothing', () => {
    const network = createNetwork(
      [{ type: 'conv', filters: 200, size: 5 }, ...TINY.slice(3)],
      CLASSES,
      createRandom(1),
    );
    const [filter, gamma, beta] = network.variables.map((variable) => [...variable.dataSync()]);
    const deviation = Math.sqrt(filter.reduce((sum, value) => sum + value * value, 0) / filter.length);
    expect(deviation / Math.sqrt(2 / 25)).toBeGreaterThan(0.97);
    expect(deviation / Math.sqrt(2 / 25)).toBeLessThan(1.03);
    expect(new Set(gamma)).toEqual(new Set([1]));
    expect(new Set(beta)).toEqual(new Set([0]));
  });

  it.each(Object.entries(ARCHITECTURES))('builds %s, whose logits are finite', (_, architecture) => {
    const network = createNetwork(architecture, 48, createRandom(1));
    const logits = tf.tidy(() => network.trainLogits(glyphTensor(glyphs), 1));
    expect(logits.shape).toEqual([3, 48]);
    expect(logits.dataSync().every(Number.isFinite)).toBe(true);
    logits.dispose();
  });
});

describe('a network of every kind of layer', () => {
  it("orders its variables as its layers are, a residual block's convolutions before its shortcut", () => {
    const network = createNetwork(EVERY_KIND, CLASSES, createRandom(1));
    const shapes = network.variables.map(({ shape }) => shape.join('×'));
    expect(shapes).toEqual(
      [
        ['3×3×1×4', '4'],
        ['3×3×4×6', '6', '6', '3×3×6×6', '6', '6', '1×1×4×6', '6', '6'],
        ['3×3×6×6', '6', '6', '3×3×6×6', '6', '6'],
        [`${6 * 6 * 6}×7`, '7', '7', '7×8', '8', `8×${CLASSES}`, `${CLASSES}`],
      ].flat(),
    );
    expect(network.batchStatistics.map(({ mean }) => mean.length)).toEqual([6, 6, 6, 6, 6, 7]);
    tf.dispose(network.variables as tf.Variable[]);
  });

  it('adds a block whose convolutions give nothing to what came in', () => {
    const block: Architecture = [
      { type: 'conv', filters: 4, size: 3 },
      { type: 'residual', filters: 4 },
    ];
    const [with_, without] = [block, block.slice(0, 1)].map((layers) => {
      const network = createNetwork(
        [...layers, { type: 'global-average' }, { type: 'dense' }],
        CLASSES,
        createRandom(1),
      );
      const weights = randomFloats(network.size, 9);
      const [first, last] = [36 + 8, weights.length - 4 * CLASSES - CLASSES];
      const same = weights.map((weight, i) => {
        if (i >= last) return ((i - last) % 7) - 3;
        return i < first ? weight : 0;
      });
      writeWeights(network, same);
      const statistics = new Float32Array(network.statisticsSize).fill(1);
      return tf.tidy(() => network.inferLogits(glyphTensor(glyphs), statistics).dataSync());
    });
    expect(relativeError(with_, without)).toBeLessThan(VALUE_TOLERANCE);
  });

  it('lets batch norm through below nought where no ReLU follows', () => {
    const network = createNetwork(
      [{ type: 'residual', filters: 1 }, { type: 'global-average' }, { type: 'dense' }],
      1,
      createRandom(1),
    );
    // First convolution and its norm: 9, 1, 1; the second: nothing, with a shift of −0.25 that no ReLU may stop.
    const weights = new Float32Array(network.size);
    weights[9 + 2 + 9 + 1] = -0.25;
    weights[weights.length - 2] = 1;
    writeWeights(network, weights);
    const white = glyphTensor(new Float32Array(784).fill(1));
    const statistics = new Float32Array(network.statisticsSize).fill(1);
    const [logit] = tf.tidy(() => network.inferLogits(white, statistics).dataSync());
    expect(logit).toBeCloseTo(0.75, 5);
  });

  it('drops out differently in each of its layers', () => {
    const architecture: Architecture = [
      { type: 'flatten' },
      { type: 'dropout', rate: 0.5 },
      { type: 'dropout', rate: 0.5 },
      { type: 'dense' },
    ];
    const network = createNetwork(architecture, 1, createRandom(1));
    writeWeights(network, new Float32Array(network.size).fill(1));
    const white = glyphTensor(new Float32Array(784).fill(1));
    const [sum] = tf.tidy(() => network.trainLogits(white, 3).dataSync());
    // A quarter of the pixels is left, each four times as bright; the same half twice would give about twice as much.
    expect(sum / 785).toBeGreaterThan(0.7);
    expect(sum / 785).toBeLessThan(1.3);
  });

  it('says which layer does not fit', () => {
    const create = (architecture: Architecture) => () => createNetwork(architecture, CLASSES, createRandom(1));
    expect(create([{ type: 'dense' }])).toThrow(
      'dense: expected a vector (after "flatten" or "global-average"), got 28×28×1',
    );
    expect(create([{ type: 'flatten' }, { type: 'max-pool' }])).toThrow(
      'max-pool: expected a map, got a vector of 784',
    );
    expect(create([{ type: 'flatten' }])).toThrow('expected "dense" as its last layer');
  });
});

describe('a network', () => {
  it('infers with the statistics of a batch what it computes in training on it, but for dropout', () => {
    const architecture = TINY.filter(({ type }) => type !== 'dropout');
    const network = createNetwork(architecture, CLASSES, createRandom(3));
    const trained = tf.tidy(() => network.trainLogits(glyphTensor(glyphs), 1).dataSync());
    const statistics = Float32Array.from(
      network.batchStatistics.flatMap(({ mean, variance }) => [...mean, ...variance]),
    );
    const inferred = tf.tidy(() => network.inferLogits(glyphTensor(glyphs), statistics).dataSync());
    expect(relativeError(inferred, trained)).toBeLessThan(VALUE_TOLERANCE);
  });

  it('drops out by its seed in training, and never when it infers', () => {
    const network = createNetwork(TINY, CLASSES, createRandom(3));
    const train = (seed: number) => tf.tidy(() => network.trainLogits(glyphTensor(glyphs), seed).dataSync());
    expect(train(1)).toEqual(train(1));
    expect(train(2)).not.toEqual(train(1));
    const statistics = randomFloats(network.statisticsSize, 4).map(Math.abs);
    const infer = () => tf.tidy(() => network.inferLogits(glyphTensor(glyphs), statistics).dataSync());
    expect(infer()).toEqual(infer());
  });

  it('takes weights and gives them back, in order', () => {
    const network = createNetwork(TINY, CLASSES, createRandom(1));
    const weights = randomFloats(network.size, 5);
    const before = tf.memory().numTensors;
    writeWeights(network, weights);
    expect(readWeights(network)).toEqual(weights);
    expect(network.variables[1].dataSync()).toEqual(weights.slice(100, 104));
    expect(tf.memory().numTensors).toBe(before);
  });
});
