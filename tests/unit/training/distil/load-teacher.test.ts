import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ARCHITECTURES } from '../../../../src/training/architectures.ts';
import { CLASSES, type Batch } from '../../../../src/training/crop-source.ts';
import { loadTeacher } from '../../../../src/training/distil/load-teacher.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { createNetwork, glyphTensor } from '../../../../src/training/network/network.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { computeGradient, type StepVariation } from '../../../../src/training/workers/train-step.ts';
import { temporaryFolder } from '../data/temporary-folder.ts';
import { relativeError } from '../numeric-gradient.ts';
import { randomFloats } from '../random-floats.ts';
import { saveMadeUpModel } from '../save-made-up-model.ts';

const LOGIT_TOLERANCE = 1e-5; // relative
const GRADIENT_TOLERANCE = 1e-3; // relative

const folder = temporaryFolder();
const nameOf = (model: string): string => pathToFileURL(join(folder, model)).href;

const shift = randomFloats(CLASSES, 4);
const batch: Batch = {
  glyphs: randomFloats(4 * 784, 3).map((value) => Math.min(1, Math.abs(value))),
  labels: Int32Array.of(0, 5, 33, 47),
};
const COUNT = batch.labels.length;

let logits: Float32Array;

async function mustLoad() {
  const teacher = await loadTeacher(nameOf('model'), shift);
  if (!teacher.ok) throw new Error(teacher.error);
  return teacher.value;
}

beforeAll(async () => {
  await startWasmBackend();
  logits = await saveMadeUpModel(join(folder, 'model'), shift, batch.glyphs);
});
afterEach(() => {
  expect(tf.memory().numTensors).toBe(0);
});

describe('loadTeacher', () => {
  it('answers as the net does, without what was added for equal shares', async () => {
    const teacher = await mustLoad();
    const answer = tf.tidy(() => teacher.answer(batch.glyphs).dataSync<'float32'>());
    teacher.dispose();
    expect(relativeError(answer, logits)).toBeLessThan(LOGIT_TOLERANCE);
  });

  it('refuses a net with another number of outputs', async () => {
    const teacher = await loadTeacher(nameOf('model'), new Float32Array(11));
    expect(teacher.ok ? '' : teacher.error).toMatch(/^model ".*model": expected 11 outputs, got 48$/);
  });

  it('refuses a net that learned from crops of another normaliser', async () => {
    await saveMadeUpModel(join(folder, 'strange'), shift, batch.glyphs);
    const path = join(folder, 'strange', 'card.json');
    const card = JSON.parse(readFileSync(path, 'utf8')) as object;
    writeFileSync(path, JSON.stringify({ ...card, normaliser: 'other/1' }));
    const teacher = await loadTeacher(nameOf('strange'), shift);
    expect(teacher.ok ? '' : teacher.error).toMatch(
      /^model ".*strange": expected crops of normaliser ".*", got "other\/1"$/,
    );
  });
});

describe('computeGradient with a teacher', () => {
  it('pulls towards its answers by their share, and towards the labels by the rest', async () => {
    const network = createNetwork(ARCHITECTURES['stride-gap-small'], CLASSES, createRandom(7));
    const teacher = await mustLoad();
    const temperature = 3;
    const gradientWith = (variation: StepVariation) => {
      const out = new Float32Array(network.size + network.statisticsSize);
      const { loss } = computeGradient(network, batch, 0.05, 9, out, variation);
      return { loss, gradient: out.slice(0, network.size) };
    };
    const [labels, all, mixed] = [0, 1, 0.3].map((share) => gradientWith({ distil: { teacher, share, temperature } }));
    expect(labels).toEqual(gradientWith({}));
    expect(mixed.loss).toBeCloseTo(0.7 * labels.loss + 0.3 * all.loss, 4);
    const expected = labels.gradient.map((slope, i) => 0.7 * slope + 0.3 * all.gradient[i]);
    expect(relativeError(mixed.gradient, expected)).toBeLessThan(GRADIENT_TOLERANCE);

    // Of the last biases by hand: temperature × (student's softened answer − teacher's), mean over the crops.
    const bias = tf.tidy(() => {
      const soften = (of: tf.Tensor2D) => tf.softmax(of.div<tf.Tensor2D>(temperature));
      const student = soften(network.trainLogits(glyphTensor(batch.glyphs), 9));
      return student
        .sub(soften(tf.tensor2d(logits, [COUNT, CLASSES])))
        .mean(0)
        .mul(temperature)
        .dataSync<'float32'>();
    });
    expect(relativeError(all.gradient.subarray(-CLASSES), bias)).toBeLessThan(GRADIENT_TOLERANCE);
    teacher.dispose();
    tf.dispose(network.variables as tf.Variable[]);
  });
});
