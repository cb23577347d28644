import * as tf from '@tensorflow/tfjs';
import { afterAll, describe, expect, it } from 'vitest';
import { GLYPH_SIZE, type Glyph } from '../../../src/core/glyph.ts';
import { normaliseGlyph } from '../../../src/core/normalise-glyph.ts';
import { chooseClassifier } from '../../../src/recognition/choose-classifier.ts';
import { createRandom } from '../../../src/training/random.ts';
import { drawInk } from '../core/draw-ink.ts';
import { committedModel } from './committed-model.ts';

const LOGIT_TOLERANCE = 1e-3; // between a glyph scored alone and in company

const chosen = await chooseClassifier(await committedModel());
if (!chosen.ok) throw new Error(chosen.error.message);
const classifier = chosen.value;

/** Glyphs of two or three strokes each, no two alike. */
const glyphs = Array.from({ length: 70 }, (_, seed): Glyph => {
  const random = createRandom(seed);
  const end = () => random.between(4, GLYPH_SIZE * 2 - 4);
  const strokes = Array.from({ length: 2 + random.below(2) }, () => ({
    stroke: [end(), end(), end(), end(), 6] as const,
  }));
  return normaliseGlyph(drawInk(GLYPH_SIZE * 2, GLYPH_SIZE * 2, strokes, 2));
});

const alone: Float32Array[] = [];
for (const glyph of glyphs) alone.push((await classifier.classify([glyph])).logits);
const tensors = tf.memory().numTensors;

afterAll(() => {
  classifier.dispose();
  expect(tf.memory().numTensors).toBe(0);
});

describe('classify', () => {
  it.each([1, 8, 9, 64, 65, 70])('scores %i glyphs together as it scores each alone', async (count) => {
    const { classes, logits, ...scores } = await classifier.classify(glyphs.slice(0, count));
    expect(scores.count).toBe(count);
    expect(logits).toHaveLength(count * classes);
    for (let index = 0; index < count; index++) {
      for (let c = 0; c < classes; c++) {
        expect(Math.abs(logits[index * classes + c] - alone[index][c])).toBeLessThan(LOGIT_TOLERANCE);
      }
    }
  });

  it('tells different glyphs apart', () => {
    expect(new Set(alone.map((logits) => logits.join())).size).toBe(glyphs.length);
  });

  it('scores no glyphs at all', async () => {
    expect(await classifier.classify([])).toEqual({ count: 0, classes: 48, logits: new Float32Array(0) });
  });

  it('scores empty glyphs as finite numbers', async () => {
    const { logits } = await classifier.classify([new Float32Array(GLYPH_SIZE ** 2)]);
    expect(logits.every(Number.isFinite)).toBe(true);
  });

  it('leaves no tensor, call after call', async () => {
    for (let round = 0; round < 20; round++) await classifier.classify(glyphs.slice(0, 3 * round));
    expect(tf.memory().numTensors).toBe(tensors);
  });

  it('gives each of two calls at once its own answers', async () => {
    const [first, second] = await Promise.all([
      classifier.classify(glyphs.slice(0, 10)),
      classifier.classify(glyphs.slice(10, 20)),
    ]);
    expect(Math.abs(first.logits[0] - alone[0][0])).toBeLessThan(LOGIT_TOLERANCE);
    expect(Math.abs(second.logits[0] - alone[10][0])).toBeLessThan(LOGIT_TOLERANCE);
  });
});
