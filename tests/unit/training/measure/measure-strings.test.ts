import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadNodeClassifier } from '../../../../src/recognition/load-node-classifier.ts';
import { measureBoxRejection } from '../../../../src/training/measure/measure-box-rejection.ts';
import { measureStrings } from '../../../../src/training/measure/measure-strings.ts';
import { readBoxedGlyphs } from '../../../../src/training/measure/read-boxed-glyphs.ts';
import { BLUE_BALLPOINT, CREAM_PAPER, writeNote } from '../../../fixtures/write-note.ts';
import { temporaryFolder } from '../data/temporary-folder.ts';

const folder = temporaryFolder();
const STRINGS = ['30852', '26038'];

const loaded = await loadNodeClassifier('inklens');
if (!loaded.ok) throw new Error(loaded.error.message);
const classifier = loaded.value;
afterAll(() => {
  classifier.dispose();
});

const write = (name: string, lines: readonly string[]): void =>
  writeFileSync(join(folder, name), ['file\tlines\tboxes', ...lines, ''].join('\n'));

/** Writes the strings on ruled paper, a picture each, and where their digits stand. */
async function writePictures(): Promise<string[]> {
  const rows: string[] = [];
  for (const [index, text] of STRINGS.entries()) {
    const note = await writeNote({
      width: 420,
      height: 120,
      paper: CREAM_PAPER,
      ruling: 'lines',
      pen: BLUE_BALLPOINT,
      font: 'kalam',
      unsteadiness: 1,
      seed: 3 + index,
      lines: [{ text, x: 40, baseline: 80, digitHeight: 44, spacing: 0.2 }],
    });
    const raw = { width: note.width, height: note.height, channels: 3 } as const;
    await sharp(note.data, { raw })
      .png()
      .toFile(join(folder, `${text}.png`));
    const boxes = note.lines[0].characters.map(({ box }) => box.map((edge) => edge.toFixed(1)).join(','));
    rows.push(`${text}.png\t${text}\t${boxes.join(';')}`);
  }
  return rows;
}

let rows: string[];
beforeAll(async () => {
  rows = await writePictures();
  write('labels.tsv', rows);
});

/** How the net does on the pictures as the list now says. */
async function measure() {
  const strings = await readBoxedGlyphs(folder);
  if (!strings.ok) throw new Error(strings.error);
  return measureStrings(classifier, strings.value);
}

describe('measureStrings', () => {
  it('reads digits cut from pictures by their boxes, and counts whole strings', async () => {
    const { n, accuracy, strings, stringAccuracy } = await measure();
    expect([n, strings]).toEqual([10, 2]);
    expect(accuracy).toBeGreaterThanOrEqual(0.9);
    expect(stringAccuracy).toBeGreaterThanOrEqual(0.5);
  });

  it('counts a digit and its string as wrong where the list says another', async () => {
    const right = await measure();
    write('labels.tsv', [rows[0].replace('\t30852\t', '\t30857\t'), rows[1]]);
    const wrong = await measure();
    write('labels.tsv', rows);
    expect(wrong.accuracy).toBeCloseTo(right.accuracy - 0.1, 6);
    expect(wrong.stringAccuracy).toBeCloseTo(right.stringAccuracy - 0.5, 6);
  });
});

describe('readBoxedGlyphs', () => {
  it('names the file that is missing or no picture', async () => {
    const nowhere = await readBoxedGlyphs(join(folder, 'nowhere'));
    expect(nowhere.ok ? '' : nowhere.error).toContain('nowhere/labels.tsv: expected a list of boxes, got none');
    write('labels.tsv', [rows[0].replace('30852.png', 'labels.tsv')]);
    const none = await readBoxedGlyphs(folder);
    write('labels.tsv', rows);
    expect(none.ok ? '' : none.error).toContain('labels.tsv: expected a picture, got none');
  });
});

describe('measureBoxRejection', () => {
  it('asks about every pair of neighbours and both halves of wide digits', async () => {
    const strings = await readBoxedGlyphs(folder);
    if (!strings.ok) throw new Error(strings.error);
    const { joined, halves } = await measureBoxRejection(classifier, strings.value);
    expect(joined.n).toBe(8);
    expect(halves.n).toBeGreaterThan(4);
    expect(halves.n % 2).toBe(0);
    for (const { threshold, accepted } of [joined, halves]) {
      expect(threshold).toBeGreaterThan(0);
      expect(accepted).toBeGreaterThanOrEqual(0);
      expect(accepted).toBeLessThan(1);
    }
  });
});
