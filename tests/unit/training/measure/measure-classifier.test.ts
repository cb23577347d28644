import { afterAll, describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../../src/core/alphabet.ts';
import { GLYPH_PIXELS } from '../../../../src/core/glyph.ts';
import { loadNodeClassifier } from '../../../../src/recognition/load-node-classifier.ts';
import { parseReferenceGlyphs } from '../../../../src/recognition/reference-glyphs.ts';
import { measureClassifier, type LabelledCharacters } from '../../../../src/training/measure/measure-classifier.ts';
import { committedModel } from '../../recognition/committed-model.ts';

const loaded = await loadNodeClassifier('inklens');
const reference = parseReferenceGlyphs((await committedModel()).reference);
if (!loaded.ok || !reference.ok) throw new Error('expected the committed model, got none');
const classifier = loaded.value;
afterAll(() => {
  classifier.dispose();
});

const { glyphs, best } = reference.value;
const images = Uint8Array.from(glyphs.flatMap((glyph) => [...glyph.map((level) => 255 * level)]));

/** The reference glyphs under labels made of the right ones. */
const labelled = (label: (right: number, index: number) => number, ink = images): LabelledCharacters => ({
  rows: 28,
  columns: 28,
  images: ink,
  labels: Uint8Array.from(best, label),
});

const measure = (set: LabelledCharacters, format: 'digits' | 'text' = 'text') =>
  measureClassifier(classifier, set, format);

describe('measureClassifier', () => {
  it('finds the net right on glyphs that it answered so before', async () => {
    const { n, accuracy, top3 } = await measure(labelled((right) => right));
    expect(n).toBe(glyphs.length);
    expect(accuracy).toBeGreaterThan(0.8); // the crops go through the normaliser once more
    expect(top3).toBeGreaterThanOrEqual(accuracy);
  });

  it('finds it wrong where the labels are', async () => {
    const { accuracy } = await measure(labelled((right) => (right === 20 ? 30 : 20)));
    expect(accuracy).toBe(0);
  });

  it('counts by the labels, one by one', async () => {
    const all = await measure(labelled((right) => right));
    const half = await measure(labelled((right, index) => (index % 2 === 0 ? right : right === 20 ? 30 : 20)));
    expect(half.accuracy).toBeGreaterThan(0.3 * all.accuracy);
    expect(half.accuracy).toBeLessThan(0.7 * all.accuracy);
  });

  it('lets only what the format allows win', async () => {
    const digits = best.map((label) => Number(ALPHABET[label] < ':') * label);
    const [asText, asDigits] = [
      await measure({ ...labelled((right) => right), labels: Uint8Array.from(digits) }),
      await measure({ ...labelled((right) => right), labels: Uint8Array.from(digits) }, 'digits'),
    ];
    expect(asDigits.accuracy).toBeGreaterThanOrEqual(asText.accuracy);
  });

  it('takes dark ink on light paper as well', async () => {
    const negative = images.map((level) => 255 - level);
    expect(await measure(labelled((right) => right, negative))).toEqual(await measure(labelled((right) => right)));
  });

  it('tells how far it is, batch by batch, to the last', async () => {
    const many = 300;
    const set: LabelledCharacters = {
      rows: 28,
      columns: 28,
      images: new Uint8Array(many * GLYPH_PIXELS).map((_, i) => images[i % images.length]),
      labels: Uint8Array.from({ length: many }, (_, i) => best[i % best.length]),
    };
    const done: number[] = [];
    const { n } = await measureClassifier(classifier, set, 'text', (count) => done.push(count));
    expect(n).toBe(many);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.length).toBeGreaterThan(1);
    expect(done.at(-1)).toBe(many);
  });
});
