import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildModel } from '../../../../src/recognition/build-model.ts';
import type { ModelFiles } from '../../../../src/recognition/model-files.ts';
import { ARCHITECTURES } from '../../../../src/training/architectures.ts';
import { exportModel } from '../../../../src/training/network/export-model.ts';
import { createNetwork, glyphTensor, readWeights, writeWeights } from '../../../../src/training/network/network.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { relativeError } from '../numeric-gradient.ts';
import { randomFloats } from '../random-floats.ts';

const LOGIT_TOLERANCE = 1e-4; // relative

const CLASSES = 48;
const glyphs = randomFloats(6 * 784, 1).map(Math.abs);

/** What the reader gets of a model, but for its card. */
async function filesOf(model: tf.LayersModel): Promise<ModelFiles> {
  let files: ModelFiles | undefined;
  await model.save(
    tf.io.withSaveHandler(({ modelTopology, weightSpecs, weightData }) => {
      const weights = tf.io.CompositeArrayBuffer.join(weightData);
      const manifest = [{ paths: [], weights: weightSpecs }];
      files = { card: {}, reference: {}, weights, model: { modelTopology, weightsManifest: manifest } };
      return Promise.resolve({ modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } });
    }),
  );
  if (!files) throw new Error('expected the model to be saved');
  return files;
}

beforeAll(startWasmBackend);

describe('exportModel', () => {
  it.each(Object.entries(ARCHITECTURES))('gives the logits that %s infers, and the shift', (_, architecture) => {
    const network = createNetwork(architecture, CLASSES, createRandom(1));
    const weights = randomFloats(network.size, 2).map((value) => 0.2 * value + 0.05);
    const statistics = randomFloats(network.statisticsSize, 3).map((value) => 0.5 + Math.abs(value));
    const shift = randomFloats(CLASSES, 4);

    writeWeights(network, weights);
    const inferred = tf.tidy(() => network.inferLogits(glyphTensor(glyphs), statistics).dataSync());
    const expected = inferred.map((logit, index) => logit + shift[index % CLASSES]);

    const before = tf.memory().numTensors;
    const model = exportModel(network, weights, statistics, shift);
    const actual = tf.tidy(() => (model.predict(glyphTensor(glyphs)) as tf.Tensor).dataSync());
    expect(relativeError(actual, expected)).toBeLessThan(LOGIT_TOLERANCE);
    model.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });

  it.each(Object.entries(ARCHITECTURES))(
    'is loaded by the reader as %s, with the same answers',
    async (_, architecture) => {
      const network = createNetwork(architecture, CLASSES, createRandom(1));
      const statistics = new Float32Array(network.statisticsSize).fill(1);
      const model = exportModel(network, readWeights(network), statistics, new Float32Array(CLASSES));
      const expected = tf.tidy(() => (model.predict(glyphTensor(glyphs)) as tf.Tensor).dataSync());
      const built = await buildModel(await filesOf(model));
      if (!built.ok) throw new Error(built.error);
      const actual = tf.tidy(() => (built.value.predict(glyphTensor(glyphs)) as tf.Tensor).dataSync());
      expect([...actual]).toEqual([...expected]);
      model.dispose();
      built.value.dispose();
    },
  );

  it('takes the weights that it is given, not those that the network holds', () => {
    const network = createNetwork(ARCHITECTURES['stride-gap-small'], CLASSES, createRandom(1));
    const statistics = new Float32Array(network.statisticsSize).fill(1);
    const shift = new Float32Array(CLASSES);
    const [one, other] = [5, 6].map((seed) => {
      const model = exportModel(network, randomFloats(network.size, seed), statistics, shift);
      const logits = tf.tidy(() => (model.predict(glyphTensor(glyphs)) as tf.Tensor).dataSync());
      model.dispose();
      return logits;
    });
    expect(one).not.toEqual(other);
  });

  it('has no dropout and no batch norm left', () => {
    const network = createNetwork(ARCHITECTURES['stride-gap'], CLASSES, createRandom(1));
    const model = exportModel(
      network,
      randomFloats(network.size, 2),
      new Float32Array(network.statisticsSize).fill(1),
      new Float32Array(CLASSES),
    );
    const kinds = new Set(model.layers.map((layer) => layer.getClassName()));
    expect(kinds).toEqual(new Set(['InputLayer', 'Conv2D', 'MaxPooling2D', 'GlobalAveragePooling2D', 'Dense']));
    model.dispose();
  });
});
