import { createHash } from 'node:crypto';
import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Classifier } from '../../../src/recognition/classifier.ts';
import { loadClassifier, type ClassifierError } from '../../../src/recognition/load-classifier.ts';
import type { ModelFiles } from '../../../src/recognition/model-files.ts';
import { parseReferenceGlyphs } from '../../../src/recognition/reference-glyphs.ts';
import { startBackend } from '../../../src/recognition/start-backend.ts';
import { ALPHABET } from '../../../src/core/alphabet.ts';
import { committedModel } from './committed-model.ts';

const LOGIT_TOLERANCE = 0.01; // between the trainer's answers, kept to four decimals, and ours

const files = await committedModel();

const sha256 = (bytes: ArrayBuffer): string => createHash('sha256').update(new Uint8Array(bytes)).digest('hex');

/** The same model with another card. */
const withCard = (changes: Readonly<Record<string, unknown>>): ModelFiles => ({
  ...files,
  card: { ...(files.card as object), ...changes },
});

/** The same model with other weights, which its card vouches for. */
const withWeights = (weights: ArrayBuffer): ModelFiles => ({
  ...withCard({ weightsSha256: sha256(weights) }),
  weights,
});

async function mustLoad(): Promise<Classifier> {
  const loaded = await loadClassifier(files);
  if (!loaded.ok) throw new Error(loaded.error.message);
  return loaded.value;
}

async function mustRefuse(broken: ModelFiles): Promise<ClassifierError> {
  const loaded = await loadClassifier(broken);
  if (loaded.ok) throw new Error('expected an error, got a classifier');
  return loaded.error;
}

beforeAll(async () => {
  expect(await startBackend('wasm')).toBe(true);
});

afterEach(() => {
  expect(tf.memory().numTensors).toBe(0);
});

describe('loadClassifier with the committed model', () => {
  it('has one logit a character and one more, and says what runs it', async () => {
    const classifier = await mustLoad();
    expect(classifier.alphabet).toEqual(ALPHABET);
    expect(classifier.backend).toBe('wasm');
    classifier.dispose();
  });

  it('gives the answers that the trainer gave', async () => {
    const reference = parseReferenceGlyphs(files.reference);
    if (!reference.ok) throw new Error(reference.error);
    const { glyphs, best, logits: expected } = reference.value;
    const classifier = await mustLoad();
    const { count, classes, logits } = await classifier.classify(glyphs);
    classifier.dispose();
    expect([count, classes, logits.length]).toEqual([glyphs.length, 48, 48 * glyphs.length]);
    for (const [index, label] of best.entries()) {
      const row = logits.subarray(index * classes, (index + 1) * classes);
      expect(row.indexOf(Math.max(...row))).toBe(label);
      expect(Math.abs(row[label] - expected[index])).toBeLessThan(LOGIT_TOLERANCE);
    }
  });

  it('divides its logits by the temperature of the card', async () => {
    const { glyphs, best, logits } = files.reference as { glyphs: string[]; best: number[]; logits: number[] };
    const halved = { glyphs, best, logits: logits.map((logit) => logit / 2) };
    const loaded = await loadClassifier({ ...withCard({ temperature: 2 }), reference: halved });
    if (!loaded.ok) throw new Error(loaded.error.message);
    loaded.value.dispose();
    expect((await mustRefuse(withCard({ temperature: 2 }))).kind).toBe('backend');
  });
});

describe('loadClassifier refuses', () => {
  it('weights that are cut short, and names both hashes', async () => {
    const weights = files.weights.slice(0, -1000);
    const { kind, message } = await mustRefuse({ ...files, weights });
    expect(kind).toBe('corrupt');
    expect(message).toContain(`expected SHA-256 ${sha256(files.weights)}, got ${sha256(weights)}`);
    expect(message).toContain(`${weights.byteLength} bytes`);
  });

  it('weights of which one bit is wrong', async () => {
    const weights = files.weights.slice(0);
    new Uint8Array(weights)[5000] ^= 1;
    expect((await mustRefuse({ ...files, weights })).kind).toBe('corrupt');
  });

  it.each<[string, ModelFiles, string]>([
    ['a card that is none', { ...files, card: 'card' }, 'model card: expected an object'],
    ['a net that was trained on crops of another normaliser', withCard({ normaliser: 'other/9' }), 'got "other/9"'],
    [
      'an alphabet that the outputs do not fit',
      withCard({ alphabet: ALPHABET.slice(1).join('') }),
      'expected 47 outputs, got 48',
    ],
    ['reference answers that are none', { ...files, reference: { glyphs: [] } }, 'reference glyphs'],
    ['a topology that is none', { ...files, model: null }, 'model'],
    ['a topology of another file', { ...files, model: { modelTopology: {}, weightsManifest: [] } }, 'model'],
    [
      'a manifest that lacks weights',
      { ...files, model: { ...(files.model as object), weightsManifest: [] } },
      'model',
    ],
    ['weights that the card vouches for, and that end too early', withWeights(files.weights.slice(0, 40_000)), 'model'],
  ])('%s', async (_, broken, words) => {
    const { kind, message } = await mustRefuse(broken);
    expect(kind).toBe('corrupt');
    expect(message).toContain(words);
  });

  it.each<[string, (weights: Float32Array) => Float32Array]>([
    ['are no numbers', (weights) => weights.fill(NaN)],
    ['are infinite', (weights) => weights.fill(Infinity)],
    ['are all zero', (weights) => weights.fill(0)],
    ['have one that is no number', (weights) => weights.fill(NaN, 700, 701)],
    ['were mixed up', (weights) => weights.reverse()],
  ])('weights that the card vouches for, and that %s', async (_, change) => {
    const weights = files.weights.slice(0);
    change(new Float32Array(weights));
    const { kind, message } = await mustRefuse(withWeights(weights));
    expect(kind).toBe('backend');
    expect(message).toMatch(/^wasm: expected/);
  });
});
