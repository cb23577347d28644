import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ALPHABET } from '../../../../src/core/alphabet.ts';
import { GLYPH_PIXELS } from '../../../../src/core/glyph.ts';
import type { LabelledCrop } from '../../../../src/core/personal/labelled-crop.ts';
import { exportCrops } from '../../../../src/history/crops/export-crops.ts';
import { loadPictureFolder } from '../../../../src/training/fine-tune/load-picture-folder.ts';
import { normaliseGlyph } from '../../../../src/core/normalise-glyph.ts';
import { drawInkLine } from '../../../fixtures/hand-line/draw-ink-line.ts';
import { drawHand } from '../../../fixtures/hand-line/hand.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crops-'));
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** A crop as the reader keeps it: what a hand wrote, through the normaliser. */
function cropOf(digit: string, label = digit): LabelledCrop {
  const { ink } = drawInkLine({ text: digit, hand: { ...drawHand(7), font: undefined } });
  return { label, pixels: Uint8Array.from(normaliseGlyph(ink), (level) => Math.round(255 * level)) };
}

async function unpack(zip: Uint8Array): Promise<string> {
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  return join(folder, 'crops');
}

test('what is exported, training reads: the same labels and the same pixels', async () => {
  const digits = ['7', '0', '7', '4', '1'];
  const crops = [...digits.map((digit) => cropOf(digit)), cropOf('6', 'b'), cropOf('8', 'B'), cropOf('0', 'c')];
  const { zip, written, leftOut } = exportCrops(crops);
  expect([written, leftOut]).toEqual([crops.length, 0]);
  const loaded = await loadPictureFolder(await unpack(zip));
  if (!loaded.ok) throw new Error(loaded.error);
  const { labels, images } = loaded.value;
  // Folders come in the order of their names.
  const expected = [...crops].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
  expect([...labels].map((label) => ALPHABET[label])).toEqual(expected.map(({ label }) => (label === 'c' ? 'C' : label))); // prettier-ignore
  for (const [index, { pixels }] of expected.entries()) {
    const read = images.subarray(index * GLYPH_PIXELS, (index + 1) * GLYPH_PIXELS);
    // Training normalises what it reads once more, which blurs a crop that was normalised already by a fraction of a pixel.
    expect(correlate(pixels, read), `crop ${index}, a ${expected[index].label}`).toBeGreaterThan(0.96);
  }
});

const nameOf = ({ label }: LabelledCrop): string => (label === 'b' ? 'b_lower' : label === 'B' ? 'B_upper' : label === 'c' ? 'c_lower' : label); // prettier-ignore

function correlate(a: Uint8Array, b: Uint8Array): number {
  const dot = (x: Uint8Array, y: Uint8Array) => x.reduce((sum, level, i) => sum + level * y[i], 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

test('leaves out what training has no class for', () => {
  const { written, leftOut, zip } = exportCrops([cropOf('1'), cropOf('1', ','), { label: '2', pixels: new Uint8Array(9) }]); // prettier-ignore
  expect([written, leftOut]).toEqual([1, 2]);
  expect(Object.keys(unzipSync(zip))).toEqual(['crops/1/00001.png']);
});

test('without crops, an archive without files', () => {
  const { zip, written } = exportCrops([]);
  expect(written).toBe(0);
  expect(unzipSync(zip)).toEqual({});
});
