import { describe, expect, it } from 'vitest';
import { GLYPH_PIXELS } from '../../../src/core/glyph.ts';
import { parseReferenceGlyphs } from '../../../src/recognition/reference-glyphs.ts';

const LEVEL_TOLERANCE = 6; // decimal places

/** A glyph of these levels, 0–255, as a file holds it. */
const base64 = (level: (i: number) => number, length = GLYPH_PIXELS): string =>
  Buffer.from(Uint8Array.from({ length }, (_, i) => level(i))).toString('base64');

const good = { glyphs: [base64((i) => i % 256), base64(() => 255)], best: [3, 7], logits: [9.5, -1] };

describe('parseReferenceGlyphs', () => {
  it('decodes levels of 0–255 into 0–1', () => {
    const parsed = parseReferenceGlyphs(good);
    if (!parsed.ok) throw new Error(parsed.error);
    const { glyphs, best, logits } = parsed.value;
    expect(glyphs.map(({ length }) => length)).toEqual([GLYPH_PIXELS, GLYPH_PIXELS]);
    expect(glyphs[0][0]).toBe(0);
    expect(glyphs[0][51]).toBeCloseTo(0.2, LEVEL_TOLERANCE);
    expect(glyphs[0][255]).toBe(1);
    expect(glyphs[1].every((level) => level === 1)).toBe(true);
    expect([best, logits]).toEqual([good.best, good.logits]);
  });

  it.each<[string, unknown, string]>([
    ['nothing', undefined, 'lists "glyphs", "best" and "logits"'],
    ['null', null, 'lists "glyphs", "best" and "logits"'],
    ['a number', 5, 'lists "glyphs", "best" and "logits"'],
    ['no glyphs', { ...good, glyphs: undefined }, 'lists "glyphs", "best" and "logits"'],
    ['no answers', { ...good, best: 'x' }, 'lists "glyphs", "best" and "logits"'],
    ['no logits', { ...good, logits: {} }, 'lists "glyphs", "best" and "logits"'],
    ['empty lists', { glyphs: [], best: [], logits: [] }, 'got 0, 0 and 0'],
    ['an answer too few', { ...good, best: [3] }, 'got 2, 1 and 2'],
    ['a logit too many', { ...good, logits: [1, 2, 3] }, 'got 2, 2 and 3'],
    [
      'a glyph too small',
      { ...good, glyphs: [good.glyphs[0], base64(() => 1, 100)] },
      'glyph 1: expected 784 levels, got 100',
    ],
    ['a glyph that is not base64', { ...good, glyphs: [good.glyphs[0], '#!'] }, 'glyph 1: expected base64'],
    ['a glyph that is no string', { ...good, glyphs: [17, good.glyphs[0]] }, 'glyph 0: expected base64'],
    ['an answer that is no class', { ...good, best: [3, '7'] }, 'best'],
    ['a logit that is no number', { ...good, logits: [1, null] }, 'logits'],
  ])('says what is wrong with %s', (_, json, words) => {
    const parsed = parseReferenceGlyphs(json);
    if (parsed.ok) throw new Error('expected an error, got glyphs');
    expect(parsed.error).toContain('reference glyphs');
    expect(parsed.error).toContain(words);
  });
});
