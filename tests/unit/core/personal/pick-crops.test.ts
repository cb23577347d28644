import { expect, test } from 'vitest';
import { ALPHABET } from '../../../../src/core/alphabet.ts';
import { GLYPH_PIXELS } from '../../../../src/core/glyph.ts';
import type { LabelledCrop } from '../../../../src/core/personal/labelled-crop.ts';
import { MOST_OF_A_CHARACTER, pickCrops } from '../../../../src/core/personal/pick-crops.ts';

const crop = (label: string, level = 255): LabelledCrop => ({
  label,
  pixels: new Uint8Array(GLYPH_PIXELS).fill(level, 0, 20),
});

const labelsOf = (crops: readonly LabelledCrop[]): string[] =>
  pickCrops(crops, ALPHABET).map(({ label }) => ALPHABET[label]);

test('keeps the order, and gives ink from 0 to 1', () => {
  expect(labelsOf([crop('7'), crop('A'), crop('0')])).toEqual(['7', 'A', '0']);
  const [{ glyph }] = pickCrops([crop('7', 51)], ALPHABET);
  expect([glyph[0], glyph[19], glyph[20]]).toEqual([Math.fround(0.2), Math.fround(0.2), 0]);
});

test('a letter whose cases are one class is that class; others keep their case', () => {
  expect(labelsOf([crop('c'), crop('a'), crop('A')])).toEqual(['C', 'a', 'A']);
});

test('leaves out marks, several characters, blank crops and crops of another size', () => {
  const odd = [crop(','), crop('12'), crop(''), crop('1', 0), { label: '1', pixels: new Uint8Array(9).fill(255) }];
  expect(labelsOf(odd)).toEqual([]);
});

test('of each character, the newest count', () => {
  const crops = Array.from({ length: MOST_OF_A_CHARACTER + 3 }, (_, level) => crop('7', level + 1));
  const picked = pickCrops([crop('2'), ...crops, crop('3')], ALPHABET);
  expect(picked).toHaveLength(MOST_OF_A_CHARACTER + 2);
  expect(picked[1].glyph[0]).toBeCloseTo(4 / 255);
});
