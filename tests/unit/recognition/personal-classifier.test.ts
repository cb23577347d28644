import * as tf from '@tensorflow/tfjs';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Glyph } from '../../../src/core/glyph.ts';
import { normaliseGlyph } from '../../../src/core/normalise-glyph.ts';
import type { LabelledCrop } from '../../../src/core/personal/labelled-crop.ts';
import { loadNodeClassifiers } from '../../../src/recognition/load-node-classifier.ts';
import { createPersonalClassifier } from '../../../src/recognition/personal-classifier.ts';
import { drawInkLine } from '../../fixtures/hand-line/draw-ink-line.ts';
import { drawHand } from '../../fixtures/hand-line/hand.ts';

const chosen = await loadNodeClassifiers({ digits: 'digits' });
if (!chosen.ok) throw new Error(chosen.error.message);
const shipped = chosen.value.classifiers.digits;
const classifier = createPersonalClassifier(shipped);
const tensors = tf.memory().numTensors;

afterEach(async () => {
  await classifier.personalise([]);
  expect(tf.memory().numTensors).toBe(tensors);
});

afterAll(() => {
  classifier.dispose();
  expect(tf.memory().numTensors).toBe(0);
});

/** A digit as one of a hand's own writes it, not twice alike. */
function write(digit: number, occasion: number, seed = 3): Glyph {
  const hand = { ...drawHand(seed), font: undefined, occasion };
  return normaliseGlyph(drawInkLine({ text: String(digit), hand }).ink);
}

const crop = (label: string, glyph: Glyph): LabelledCrop => ({
  label,
  pixels: Uint8Array.from(glyph, (level) => Math.round(255 * level)),
});

const digits = Array.from({ length: 10 }, (_, digit) => digit);

/** The best class of each. */
async function read(glyphs: readonly Glyph[]): Promise<string[]> {
  const { logits, classes } = await classifier.classify(glyphs);
  return glyphs.map((_, index) => {
    const row = logits.subarray(index * classes, index * classes + classifier.alphabet.length);
    return classifier.alphabet[row.indexOf(Math.max(...row))];
  });
}

describe('a personal classifier', () => {
  it('answers as the net before it is taught and after it has forgotten', async () => {
    const glyphs = digits.map((digit) => write(digit, 0));
    const untaught = await shipped.classify(glyphs);
    expect(await classifier.classify(glyphs)).toEqual(untaught);
    expect(await classifier.personalise([crop('8', glyphs[3])])).toBe(1);
    expect(await classifier.classify(glyphs)).not.toEqual(untaught);
    expect(await classifier.personalise([])).toBe(0);
    expect(await classifier.classify(glyphs)).toEqual(untaught);
  });

  it('learns from six crops what a hand means, and reads its other digits as before', async () => {
    const others = digits.filter((digit) => digit !== 7).map((digit) => write(digit, 20));
    const before = await read(others);
    // As somebody may whose sevens are what the world takes for ones, here for a letter.
    const crops = [1, 2, 3, 4, 5, 6].map((occasion) => crop('Z', write(7, occasion)));
    expect(await read([write(7, 10), write(7, 11)])).toEqual(['7', '7']);
    expect(await classifier.personalise(crops)).toBe(6);
    expect(await read([write(7, 10), write(7, 11)])).toEqual(['Z', 'Z']);
    expect(await read(others)).toEqual(before);
  });

  it('is checked by what it was trained to answer, whatever it is taught', async () => {
    await classifier.personalise(digits.map((digit) => crop(String((digit + 1) % 10), write(digit, 0))));
    const { right, of } = await classifier.verify();
    expect(right).toBe(of);
  });

  it('learns nothing from blank crops and from marks', async () => {
    const blank = { label: '1', pixels: new Uint8Array(784) };
    expect(await classifier.personalise([blank, crop(',', write(1, 0))])).toBe(0);
  });
});

describe('describe', () => {
  it('answers as classify does, with features that do not depend on the company', async () => {
    const glyphs = digits.map((digit) => write(digit, 0));
    const { logits, features, size } = await shipped.describe(glyphs);
    expect(logits).toEqual((await shipped.classify(glyphs)).logits);
    expect(features).toHaveLength(size * glyphs.length);
    const alone = await shipped.describe([glyphs[4]]);
    for (let i = 0; i < size; i++) expect(Math.abs(alone.features[i] - features[4 * size + i])).toBeLessThan(1e-3);
  });
});
