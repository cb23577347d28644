import { expect, test } from 'vitest';
import { NO_CORRECTION } from '../../../../src/core/corrections/correction.ts';
import { cropsOfCorrection } from '../../../../src/core/personal/crops-of-correction.ts';
import type { ReadLine } from '../../../../src/core/reading.ts';

const line: ReadLine = {
  text: '4719',
  confidence: 1,
  quad: [[0, 0], [1, 0], [1, 1], [0, 1]], // prettier-ignore
  characters: [...'4719'].map((text, index) => {
    const glyph = Float32Array.from({ length: 784 }, (_, pixel) => (pixel === index ? 1 : pixel === 700 ? 0.2 : 0));
    return { text, confidence: 1, sure: true, box: [0, 0, 1, 1] as const, alternatives: [], glyph };
  }),
};

test('each character put right gives its crop, from 0 to 255, with what it is', () => {
  const crops = cropsOfCorrection(line, new Map([[2, '7'], [3, '4']])); // prettier-ignore
  expect(crops.map(({ label }) => label)).toEqual(['7', '4']);
  expect([2, 3, 700].map((pixel) => crops[0].pixels[pixel])).toEqual([255, 0, 51]);
  expect([2, 3, 700].map((pixel) => crops[1].pixels[pixel])).toEqual([0, 255, 51]);
});

test('what stands for several characters, or for none, gives no crop', () => {
  const correction = new Map([[0, ''], [1, '17'], [2, '7']]); // prettier-ignore
  expect(cropsOfCorrection(line, correction).map(({ label }) => label)).toEqual(['7']);
});

test('a mark gives none, for the nets have no class of it; a letter of either case does', () => {
  const correction = new Map([[0, '.'], [1, '€'], [2, 'c'], [3, 'C']]); // prettier-ignore
  expect(cropsOfCorrection(line, correction).map(({ label }) => label)).toEqual(['c', 'C']);
});

test('a line that nobody put right gives none', () => {
  expect(cropsOfCorrection(line, NO_CORRECTION)).toEqual([]);
});
