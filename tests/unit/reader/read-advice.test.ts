import { afterAll, expect, it } from 'vitest';
import type { RgbaImage } from '../../../src/core/image.ts';
import { photographGoodNote, TROUBLES, TROUBLE_STRINGS } from '../../fixtures/photograph-trouble.ts';
import { loadReader } from './load-reader.ts';

const reader = await loadReader();
afterAll(() => reader.dispose());

const read = (image: RgbaImage) => reader.read(image, { format: 'digits', threshold: 0.8 });

it('a note as it should be is read, without advice', async () => {
  const { advice, lines } = await read(await photographGoodNote());
  expect(advice).toEqual([]);
  expect(lines.map(({ text }) => text)).toEqual(TROUBLE_STRINGS);
});

it.each(Object.entries(TROUBLES))('a note in trouble: %s', async (kind, photograph) => {
  const { advice } = await read(await photograph(0));
  expect(advice[0]?.kind).toBe(kind);
});
