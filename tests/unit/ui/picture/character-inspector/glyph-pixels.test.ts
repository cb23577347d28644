import { expect, test } from 'vitest';
import { glyphPixels } from '../../../../../src/ui/picture/character-inspector/glyph-pixels.ts';

test('ink is black, paper white, all of it opaque', () => {
  const pixels = glyphPixels(new Float32Array([0, 1, 0.5]));
  expect([...pixels]).toEqual([255, 255, 255, 255, 0, 0, 0, 255, 128, 128, 128, 255]);
});
