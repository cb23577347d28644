import { expect, test } from 'vitest';
import type { RgbaImage } from '../../../src/core/image.ts';
import { createNodeReader } from '../../../src/reader/create-node-reader.ts';
import { photographStrings } from '../../fixtures/photograph-strings.ts';

test('no Mat and no tensor is left over after a hundred readings', { timeout: 240_000 }, async () => {
  const reader = await createNodeReader();
  if (!reader.ok) throw new Error(reader.error.message);
  const size = { width: 320, height: 240 };
  const written = await photographStrings({
    strings: ['907', '12'],
    font: 'schoolbell',
    sheet: 'marker on white',
    seed: 1,
    ...size,
  });
  const chalk = await photographStrings({
    strings: ['4481'],
    font: 'kalam',
    sheet: 'chalk on a blackboard',
    seed: 2,
    ...size,
  });
  const empty = await photographStrings({
    strings: [''],
    font: 'kalam',
    sheet: 'ballpoint on squares',
    seed: 3,
    ...size,
  });
  const dot: RgbaImage = { width: 1, height: 1, data: new Uint8ClampedArray(4) };
  const pictures = [written.image, chalk.image, empty.image, dot];

  let strings = 0;
  const readSome = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) {
      const { lines } = await reader.value.read(pictures[i % pictures.length], {
        format: i % 3 === 0 ? 'text' : 'digits',
        threshold: 0.8,
        ...(i % 5 === 4 && { region: [40, 30, 500, 90] as const }), // reaches out of the picture
      });
      strings += lines.length;
    }
  };
  await readSome(4);
  const before = reader.value.memory();
  expect(before.mats).toBe(0);
  await readSome(100);
  expect(strings).toBeGreaterThan(50);
  expect(reader.value.memory()).toEqual(before);

  reader.value.dispose();
  expect(reader.value.memory()).toEqual({ mats: 0, tensors: 0 });
});
