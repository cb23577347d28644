import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../src/core/alphabet.ts';
import { GLYPH_PIXELS, GLYPH_SIZE } from '../../../src/core/glyph.ts';
import { normaliseGlyph } from '../../../src/core/normalise-glyph.ts';
import {
  CLASSES,
  createCropSource,
  NO_CHARACTER,
  type CharacterPool,
  type CropOptions,
} from '../../../src/training/crop-source.ts';
import { createRandom } from '../../../src/training/random.ts';
import { makeUpCharacters } from './made-up-characters.ts';

const SHARE_TOLERANCE = 0.02; // between shares told and shares drawn
const EMPTY_TOLERANCE = 0.02; // share of crops that clutter and a hard threshold may leave without ink
const DRAWS = 1500;

const OPTIONS: CropOptions = {
  classPower: 0.5,
  digitShare: 0,
  scanShare: 0.4,
  worldShare: 0.3,
  fontShare: 0.05,
  noCharacterShare: 0.1,
  distortion: 1,
};

const pool = await makeUpCharacters(2);

/** The same pool with only the characters whose label and place satisfy the condition. */
function filterPool({ images, labels }: CharacterPool, keep: (label: number, index: number) => boolean): CharacterPool {
  const kept = [...labels.keys()].filter((index) => keep(labels[index], index));
  return {
    images: Uint8Array.from(kept.flatMap((i) => [...images.subarray(i * GLYPH_PIXELS, (i + 1) * GLYPH_PIXELS)])),
    labels: Uint8Array.from(kept, (index) => labels[index]),
  };
}

const repeat = (bytes: Uint8Array): Uint8Array =>
  Uint8Array.from({ length: 2 * bytes.length }, (_, i) => bytes[i % bytes.length]);

/** The pool's characters as the normaliser sees them without any distortion. */
const clean = Array.from(pool.labels, (_, i) =>
  normaliseGlyph({
    width: GLYPH_SIZE,
    height: GLYPH_SIZE,
    data: pool.images.subarray(i * GLYPH_PIXELS, (i + 1) * GLYPH_PIXELS),
  }),
);

const source = createCropSource(pool, OPTIONS);
const drawn = source.draw(DRAWS, createRandom(11));
const glyphAt = (index: number): Float32Array =>
  drawn.glyphs.subarray(index * GLYPH_PIXELS, (index + 1) * GLYPH_PIXELS);

describe('createCropSource', () => {
  it('draws the same crops for the same seed, and others for another', () => {
    const [one, same, other] = [5, 5, 6].map((seed) => createCropSource(pool, OPTIONS).draw(8, createRandom(seed)));
    expect(same).toEqual(one);
    expect(other.glyphs).not.toEqual(one.glyphs);
  });

  it('draws glyphs as the normaliser makes them: 0–1, the darkest at 1, centred', () => {
    for (let index = 0; index < 200; index++) {
      const glyph = glyphAt(index);
      const peak = Math.max(...glyph);
      expect(Math.min(...glyph)).toBeGreaterThanOrEqual(0);
      if (peak === 0) continue;
      expect(peak).toBeCloseTo(1, 6);
      const mass = glyph.reduce((sum, level) => sum + level, 0);
      const centreX = glyph.reduce((sum, level, i) => sum + level * ((i % GLYPH_SIZE) + 0.5), 0) / mass;
      expect(Math.abs(centreX - 14)).toBeLessThan(5);
    }
  });

  it('draws hardly any crop without ink', () => {
    const empty = Array.from({ length: DRAWS }, (_, index) => index).filter(
      (index) => !glyphAt(index).some((level) => level > 0),
    );
    expect(empty.length / DRAWS).toBeLessThan(EMPTY_TOLERANCE);
  });

  it('tells shares that sum to 1, a class each, and draws by them', () => {
    expect(source.shares).toHaveLength(CLASSES);
    expect(source.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6);
    const shareOf = (label: number) => drawn.labels.filter((other) => other === label).length / DRAWS;
    for (let label = 0; label < CLASSES; label++) {
      const tolerance = label === NO_CHARACTER ? 2 * SHARE_TOLERANCE : SHARE_TOLERANCE;
      expect(Math.abs(shareOf(label) - source.shares[label])).toBeLessThan(tolerance);
    }
  });

  it('draws by the square root of what is there: four times as many are drawn twice as often', () => {
    const few = filterPool(pool, (label, index) => label >= 10 || index < ALPHABET.length);
    const twice = { images: repeat(few.images), labels: repeat(few.labels) };
    const uneven = filterPool(twice, (label, index) => label >= 10 || index < few.labels.length);
    const { shares } = createCropSource(uneven, OPTIONS); // one of each digit, four of each letter
    expect(shares[12] / shares[3]).toBeCloseTo(2, 5);
    expect(shares[NO_CHARACTER]).toBeCloseTo(source.shares[NO_CHARACTER], 6);
    const emphasised = createCropSource(uneven, { ...OPTIONS, digitShare: 0.8 }).shares;
    const characters = 1 - emphasised[NO_CHARACTER];
    expect(emphasised.slice(0, 10).reduce((sum, share) => sum + share, 0) / characters).toBeCloseTo(0.8, 5);
    expect(emphasised[12] / emphasised[40]).toBeCloseTo(shares[12] / shares[40], 5);
  });

  it('takes each ingredient only where it is asked for', () => {
    const few = filterPool(pool, (_, index) => index < ALPHABET.length);
    const drawWith = (changes: Partial<CropOptions>) =>
      createCropSource(few, { ...OPTIONS, scanShare: 0, noCharacterShare: 0, ...changes }).draw(60, createRandom(3))
        .glyphs;
    const plain = drawWith({ worldShare: 0, fontShare: 0 });
    expect(drawWith({ worldShare: 0, fontShare: 0 })).toEqual(plain);
    expect(drawWith({ worldShare: 1, fontShare: 0 })).not.toEqual(plain);
    expect(drawWith({ worldShare: 0, fontShare: 1 })).not.toEqual(plain);
    expect(drawWith({ worldShare: 0, fontShare: 0, scanShare: 1 })).not.toEqual(plain);
  });

  it('names a class that the pool lacks', () => {
    const lacking = filterPool(pool, (label) => ALPHABET[label] !== 'Q');
    expect(() => createCropSource(lacking, OPTIONS)).toThrow(RangeError);
    expect(() => createCropSource(lacking, OPTIONS)).toThrow('expected every class, got none of Q');
  });

  it('leaves the pool as it was', async () => {
    expect(pool).toEqual(await makeUpCharacters(2));
  });

  it('draws crops that still look like their class: near their own character, not like any other', () => {
    const nearest = (glyph: Float32Array): number => {
      const distances = clean.map((other) => other.reduce((sum, level, i) => sum + (level - glyph[i]) ** 2, 0));
      return distances.indexOf(Math.min(...distances)) % ALPHABET.length;
    };
    const characters = [...drawn.labels.keys()].filter((index) => drawn.labels[index] !== NO_CHARACTER).slice(0, 400);
    const right = characters.filter((index) => nearest(glyphAt(index)) === drawn.labels[index]).length;
    expect(right / characters.length).toBeGreaterThan(0.3); // a guess would be right in one of 47
  });
});
