import { afterAll, expect, test } from 'vitest';
import { drawOddHand } from '../../bench/personal/draw-odd-hand.ts';
import { collectCorrections } from '../../bench/personal/measure-writer.ts';
import { writeStrings, type WrittenString } from '../../bench/personal/write-strings.ts';
import { loadReader } from './load-reader.ts';

const OPTIONS = { format: 'digits', threshold: 0.8 } as const;
const reader = await loadReader();

afterAll(() => reader.dispose());

const texts = async (strings: readonly WrittenString[]): Promise<string[]> => {
  const read: string[] = [];
  for (const { image } of strings) {
    read.push((await reader.read(image, OPTIONS)).lines.map(({ text }) => text).join(' '));
  }
  return read;
};

test('a dozen corrections of an odd hand help with its next strings, and are forgotten again', async () => {
  const hand = drawOddHand(1018);
  async function* corrected(): AsyncGenerator<WrittenString> {
    for (let index = 0; index < 40; index++) yield* await writeStrings(hand, index, 1);
  }
  const fresh = await writeStrings(hand, 100, 12);
  const right = (read: readonly string[]): number => fresh.filter(({ text }, index) => read[index] === text).length;
  const untaught = await texts(fresh);
  const crops = await collectCorrections(reader, corrected(), 12);
  const { tensors } = reader.memory();

  expect(await reader.personalise(crops)).toBe(crops.length);
  expect(right(await texts(fresh))).toBeGreaterThan(right(untaught));
  expect(reader.memory()).toEqual({ mats: 0, tensors });

  expect(await reader.personalise([])).toBe(0);
  expect(await texts(fresh)).toEqual(untaught);
}, 60_000);
