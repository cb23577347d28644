import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { GLYPH_SIZE } from '../../../../src/core/glyph.ts';
import type { ModelFiles } from '../../../../src/recognition/model-files.ts';
import { ARCHITECTURES } from '../../../../src/training/architectures.ts';
import { CLASSES, type CharacterPool } from '../../../../src/training/crop-source.ts';
import type { LabelledGlyphs } from '../../../../src/training/data/load-dataset.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { measureTests } from '../../../../src/training/measure/measure-tests.ts';
import { packModel } from '../../../../src/training/model/pack-model.ts';
import { exportModel } from '../../../../src/training/network/export-model.ts';
import { createNetwork, readWeights } from '../../../../src/training/network/network.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { makeUpCharacters } from '../made-up-characters.ts';

const DIGITS = 10;
const TEMPERATURE = 1.5;

/** A net that answers with one character, whatever it sees, and is quite sure. */
async function packAlwaysAnswering(label: number): Promise<ModelFiles> {
  const network = createNetwork(ARCHITECTURES['stride-gap-small'], CLASSES, createRandom(1));
  const weights = readWeights(network).fill(0);
  weights[weights.length - CLASSES + label] = 30;
  const statistics = new Float32Array(network.statisticsSize).fill(1);
  const model = exportModel(network, weights, statistics, new Float32Array(CLASSES));
  tf.dispose(network.variables as tf.Variable[]);
  const files = await packModel(model, { name: 'sure', temperature: TEMPERATURE }, 'float32');
  model.dispose();
  return files;
}

let pool: CharacterPool;
let digits: CharacterPool;

beforeAll(async () => {
  await startWasmBackend();
  pool = await makeUpCharacters(1);
  digits = { images: pool.images.subarray(0, DIGITS * 784), labels: pool.labels.subarray(0, DIGITS) };
});

describe('measureTests', () => {
  it('lets digits alone win where a set has nothing else, and tells the calibration where all classes are', async () => {
    const before = tf.memory().numTensors;
    const sets = Object.entries({ all: pool, digits }).map(([name, set]): LabelledGlyphs => ({
      name,
      size: GLYPH_SIZE,
      files: [],
      ...set,
    }));
    const measured = await measureTests(await packAlwaysAnswering(12), sets, TEMPERATURE);
    expect(tf.memory().numTensors).toBe(before);
    if (!measured.ok) throw new Error(measured.error);
    expect(Object.keys(measured.value)).toEqual(['all', 'digits']);
    const { all, digits: onDigits } = measured.value;
    expect(all).toMatchObject({ n: 47, accuracy: 0.02128 });
    expect(onDigits).toMatchObject({ n: DIGITS, accuracy: 1 }); // of the digits none is better than the right one
    expect(onDigits).not.toHaveProperty('ece');
    expect(all.eceBefore).toBeCloseTo(1 - 1 / 47, 3); // sure, and right one time in 47
    expect(all.ece).toBeLessThanOrEqual(all.eceBefore ?? 0);
    const seven = await measureTests(await packAlwaysAnswering(7), sets, TEMPERATURE);
    expect(seven).toMatchObject({ ok: true, value: { digits: { n: DIGITS, accuracy: 0.1 } } });
  });

  it('tells what is wrong with the model', async () => {
    const files = await packAlwaysAnswering(3);
    const measured = await measureTests({ ...files, weights: files.weights.slice(4) }, [], TEMPERATURE);
    expect(measured.ok).toBe(false);
  });
});
