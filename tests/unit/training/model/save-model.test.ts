import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../../src/core/alphabet.ts';
import { NORMALISER } from '../../../../src/core/normalise-glyph.ts';
import { loadClassifier } from '../../../../src/recognition/load-classifier.ts';
import { parseReferenceGlyphs } from '../../../../src/recognition/reference-glyphs.ts';
import { ARCHITECTURES } from '../../../../src/training/architectures.ts';
import { CLASSES } from '../../../../src/training/crop-source.ts';
import { exportModel } from '../../../../src/training/network/export-model.ts';
import { createNetwork, glyphTensor } from '../../../../src/training/network/network.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { saveModel } from '../../../../src/training/model/save-model.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { temporaryFolder } from '../data/temporary-folder.ts';
import { relativeError } from '../numeric-gradient.ts';
import { randomFloats } from '../random-floats.ts';

const LOGIT_TOLERANCE = 1e-5; // relative
const REFERENCE_TOLERANCE = 1e-3; // logits

const folder = temporaryFolder();
const TEMPERATURE = 2;

/** A net of random weights, whose logits are far from nought. */
function makeModel(seed = 2): tf.LayersModel {
  const network = createNetwork(ARCHITECTURES['stride-gap-small'], CLASSES, createRandom(1));
  const weights = randomFloats(network.size, seed).map((value) => 0.3 * value);
  const model = exportModel(
    network,
    weights,
    new Float32Array(network.statisticsSize).fill(1),
    new Float32Array(CLASSES),
  );
  tf.dispose(network.variables as tf.Variable[]);
  return model;
}

const readJson = (file: string, name = 'model'): unknown => JSON.parse(readFileSync(join(folder, name, file), 'utf8'));

/** The files as a reader gets them. */
const files = (name = 'model') => ({
  card: readJson('card.json', name),
  model: readJson('model.json', name),
  reference: readJson('reference.json', name),
  weights: Uint8Array.from(readFileSync(join(folder, name, 'weights.bin'))).buffer,
});

let logits: Float32Array;
const glyphs = randomFloats(4 * 784, 3).map((value) => Math.min(1, Math.abs(value)));

beforeAll(async () => {
  await startWasmBackend();
  const model = makeModel();
  logits = tf.tidy(() => (model.predict(glyphTensor(glyphs)) as tf.Tensor).dataSync() as Float32Array);
  await saveModel(model, join(folder, 'model'), { name: 'made-up', temperature: TEMPERATURE, seed: 7 }, 'float32');
  model.dispose();
  expect(tf.memory().numTensors).toBe(0);
});

describe('saveModel', () => {
  it('writes four files and leaves nothing half written', () => {
    expect(readdirSync(join(folder, 'model')).sort()).toEqual([
      'card.json',
      'model.json',
      'reference.json',
      'weights.bin',
    ]);
  });

  it('writes what the reader takes: the same net, divided by its temperature', async () => {
    const loaded = await loadClassifier(files());
    if (!loaded.ok) throw new Error(loaded.error.message);
    const scores = await loaded.value.classify([0, 1, 2, 3].map((i) => glyphs.subarray(784 * i, 784 * (i + 1))));
    loaded.value.dispose();
    expect(
      relativeError(
        scores.logits,
        logits.map((logit) => logit / TEMPERATURE),
      ),
    ).toBeLessThan(LOGIT_TOLERANCE);
  });

  it('writes a card with all that it was told, and what it knows itself', () => {
    expect(readJson('card.json')).toMatchObject({
      name: 'made-up',
      temperature: TEMPERATURE,
      seed: 7,
      alphabet: ALPHABET.join(''),
      normaliser: NORMALISER,
    });
  });

  it('writes reference glyphs with the answers of this very net', async () => {
    const reference = parseReferenceGlyphs(readJson('reference.json'));
    if (!reference.ok) throw new Error(reference.error);
    const loaded = await loadClassifier(files());
    if (!loaded.ok) throw new Error(loaded.error.message);
    const { classes, logits: answers } = await loaded.value.classify(reference.value.glyphs);
    loaded.value.dispose();
    expect(reference.value.glyphs.length).toBeGreaterThanOrEqual(10);
    expect(new Set(reference.value.glyphs.map((glyph) => glyph.join())).size).toBe(reference.value.glyphs.length);
    reference.value.best.forEach((label, i) => {
      const row = answers.subarray(i * classes, (i + 1) * classes);
      expect(row.indexOf(Math.max(...row))).toBe(label);
      expect(Math.abs(row[label] - reference.value.logits[i])).toBeLessThan(REFERENCE_TOLERANCE);
    });
  });

  it('draws the same reference glyphs for every net', async () => {
    const model = makeModel(5);
    await saveModel(model, join(folder, 'other'), { name: 'other', temperature: 1 });
    model.dispose();
    const [one, other] = ['model', 'other'].map((name) => readJson('reference.json', name) as { glyphs: string[] });
    expect(one.glyphs).toEqual(other.glyphs);
  });

  it.each([
    ['float16', 0.5, 0.001],
    ['uint8', 0.26, 0.05],
  ] as const)('writes weights as %s in fewer bytes, which the reader widens again', async (type, share, tolerance) => {
    const model = makeModel();
    await saveModel(model, join(folder, type), { name: type, temperature: TEMPERATURE }, type);
    model.dispose();
    const [small, whole] = [files(type), files()];
    expect(small.weights.byteLength).toBeLessThanOrEqual(share * whole.weights.byteLength);
    expect(small.card).toMatchObject({ weights: type, bytes: small.weights.byteLength });
    const loaded = await loadClassifier(small);
    if (!loaded.ok) throw new Error(loaded.error.message);
    const scores = await loaded.value.classify([0, 1, 2, 3].map((i) => glyphs.subarray(784 * i, 784 * (i + 1))));
    loaded.value.dispose();
    const error = relativeError(
      scores.logits,
      logits.map((logit) => logit / TEMPERATURE),
    );
    expect(error).toBeGreaterThan(0); // it is another net
    expect(error).toBeLessThan(tolerance);
  });

  it('leaves the model that is there as it is where one of its files cannot be written', async () => {
    const model = makeModel();
    await saveModel(model, join(folder, 'kept'), { name: 'first', temperature: 1 });
    const before = files('kept');
    mkdirSync(join(folder, 'kept', 'card.json.part')); // no file can be written under this name
    const other = makeModel(5);
    await expect(saveModel(other, join(folder, 'kept'), { name: 'second', temperature: 1 })).rejects.toThrow();
    for (const made of [model, other]) made.dispose();
    expect(files('kept')).toEqual(before);
  });

  it('takes the place of a model that is there', async () => {
    const model = makeModel();
    for (const name of ['first', 'second']) await saveModel(model, join(folder, 'twice'), { name, temperature: 1 });
    model.dispose();
    expect(readJson('card.json', 'twice')).toMatchObject({ name: 'second' });
    const loaded = await loadClassifier(files('twice'));
    if (!loaded.ok) throw new Error(loaded.error.message);
    loaded.value.dispose();
  });
});
