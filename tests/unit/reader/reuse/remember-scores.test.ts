import * as tf from '@tensorflow/tfjs';
import { describe, expect, it, vi } from 'vitest';
import { GLYPH_PIXELS, type Glyph } from '../../../../src/core/glyph.ts';
import { rememberScores } from '../../../../src/reader/reuse/remember-scores.ts';
import type { Classifier } from '../../../../src/recognition/classifier.ts';
import { loadNodeClassifier } from '../../../../src/recognition/load-node-classifier.ts';
import { randomFloats } from '../../training/random-floats.ts';

const CLASSES = 2;
const crop = (seed: number): Glyph => randomFloats(GLYPH_PIXELS, seed).map(Math.abs);

/** A net that says the sum of a crop's pixels, and how many crops it was asked about. */
function plainNet() {
  const asked: number[] = [];
  const classify: Classifier['classify'] = (glyphs) => {
    asked.push(glyphs.length);
    const logits = glyphs.flatMap((glyph) => [glyph.reduce((a, b) => a + b, 0), glyph[0]]);
    return Promise.resolve({ count: glyphs.length, classes: CLASSES, logits: Float32Array.from(logits) });
  };
  return { asked, net: { alphabet: ['1'], backend: 'none', classify, dispose: vi.fn() } };
}

describe('rememberScores', () => {
  it('asks about what it has not seen, and answers in the order of the crops', async () => {
    const { asked, net } = plainNet();
    const remembering = rememberScores(net);
    const [a, b, c] = [crop(1), crop(2), crop(3)];
    await remembering.classify([a, c]);
    expect(await remembering.classify([b, a, c, a])).toEqual(await net.classify([b, a, c, a]));
    expect(await remembering.classify([c, b])).toEqual(await net.classify([c, b]));
    expect(asked).toEqual([2, 1, 4, 0, 2]);
  });

  it('tells crops apart by a single pixel', async () => {
    const { net } = plainNet();
    const remembering = rememberScores(net);
    const other = crop(1).with(GLYPH_PIXELS - 1, 0.123);
    await remembering.classify([crop(1)]);
    expect(await remembering.classify([other])).toEqual(await net.classify([other]));
  });

  it('keeps the newest crops alone', async () => {
    const { asked, net } = plainNet();
    const remembering = rememberScores(net, 2);
    for (const seed of [1, 2, 1, 3, 1, 2]) await remembering.classify([crop(seed)]);
    expect(asked).toEqual([1, 1, 0, 1, 0, 1]);
  });

  it('forgets when it is told to, also what is being asked just then', async () => {
    const { asked, net } = plainNet();
    const remembering = rememberScores(net);
    const asking = remembering.classify([crop(1)]);
    remembering.forget();
    await asking;
    await remembering.classify([crop(1)]);
    expect(asked).toEqual([1, 1]);
  });

  it('gives to the last bit what the real net gives anew, in whatever batch', async () => {
    const loaded = await loadNodeClassifier('digits');
    if (!loaded.ok) throw new Error(loaded.error.message);
    const net = loaded.value;
    const crops = Array.from({ length: 13 }, (_, i) => crop(i + 1));
    const remembering = rememberScores(net);
    for (const part of [crops.slice(0, 1), crops.slice(1, 6), crops.slice(4)]) await remembering.classify(part);
    expect((await remembering.classify(crops)).logits).toEqual((await net.classify(crops)).logits);
    net.dispose();
    expect(tf.memory().numTensors).toBe(0);
  });
});
