import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressAsJpeg, type Photograph } from '../../fixtures/photograph.ts';
import { photographStrings } from '../../fixtures/photograph-strings.ts';
import { commandOf } from '../support/command-of.ts';
import { parseOutcome, textsOf, type OutcomeJson, type ReadJson } from './parse-outcome.ts';
import { STRINGS, writePictures } from './write-pictures.ts';

/** How far a character's box may be from the truth on each side, as a share of the character's height. */
const BOX_TOLERANCE = 0.15;

const runRead = commandOf(() => import('../../../src/cli/read.ts'));

let folder: string;
let photograph: Photograph;

beforeAll(async () => {
  ({ folder, photograph } = await writePictures());
});
afterAll(() => rm(folder, { recursive: true }));

/** Runs `read --json` and parses its lines; anything that is not in the promised form fails the test. */
async function readJson(...argv: readonly string[]): Promise<{ code: number | null; outcomes: OutcomeJson[] }> {
  const { code, stdout, stderr } = await runRead(['--json', ...argv], folder);
  expect(stderr).toBe('');
  return { code, outcomes: stdout.trimEnd().split('\n').map(parseOutcome) };
}

function expectTrueBoxes({ lines, width }: ReadJson, scale = 1): void {
  expect(width).toBe(photograph.image.width * scale);
  photograph.lines.forEach((line, row) =>
    line.characters.forEach(({ box: [x, y, w, h] }, column) => {
      const sides = [x, y, x + w, y + h].map((side) => side * scale);
      const [left, top, boxWidth, boxHeight] = lines[row].characters[column].box;
      [left, top, left + boxWidth, top + boxHeight].forEach((side, index) => {
        const distance = Math.abs(side - sides[index]) / (h * scale);
        expect(distance, `line ${row}, character ${column}, side ${index}`).toBeLessThan(BOX_TOLERANCE);
      });
    }),
  );
}

describe('read --json', () => {
  test('reads JPEG, WebP and PNG alike, leading zeros and true places included', async () => {
    const { code, outcomes } = await readJson('note.jpg', 'note.png', 'misnamed.txt', '--', '-dash.webp');
    expect(code).toBe(0);
    expect(outcomes.map(({ file }) => file)).toEqual(['note.jpg', 'note.png', 'misnamed.txt', '-dash.webp']);
    expect(outcomes.map(textsOf)).toEqual([STRINGS, STRINGS, STRINGS, STRINGS]);
    for (const outcome of outcomes) if (outcome.lines) expectTrueBoxes(outcome);
  });

  test('names what is wrong with each bad file, reads on, and exits with 1', async () => {
    const files = [
      'text.jpg',
      'empty.png',
      'note.jpg',
      'short.jpg',
      'animation.gif',
      'folder.jpg',
      'gone.jpg',
      'note.png',
    ];
    const { code, outcomes } = await readJson(...files);
    expect(code).toBe(1);
    expect(outcomes.map(({ file }) => file)).toEqual(files);
    expect(outcomes.map((outcome) => outcome.error?.kind ?? textsOf(outcome))).toEqual([
      'not-a-picture',
      'empty',
      STRINGS,
      'truncated',
      'unsupported-format',
      'unreadable',
      'not-found',
      STRINGS,
    ]);
  });

  test('reads a picture of every EXIF orientation as if it had been upright', async () => {
    const upright = sharp(join(folder, 'note.png'));
    // For each orientation, what turns the upright picture into what such a camera stores.
    const stored = {
      1: upright.clone(),
      2: upright.clone().flop(),
      3: upright.clone().rotate(180),
      4: upright.clone().flip(),
      5: sharp(await upright.clone().rotate(90).toBuffer()).flop(),
      6: upright.clone().rotate(270),
      7: sharp(await upright.clone().rotate(270).toBuffer()).flop(),
      8: upright.clone().rotate(90),
    };
    const files: string[] = [];
    for (const [orientation, picture] of Object.entries(stored)) {
      const file = `turned-${orientation}.png`;
      await writeFile(
        join(folder, file),
        await picture
          .withMetadata({ orientation: Number(orientation) })
          .png()
          .toBuffer(),
      );
      files.push(file);
    }
    const { code, outcomes } = await readJson(...files);
    expect(code).toBe(0);
    for (const outcome of outcomes) {
      // The same pixels give the same reading, to the last digit.
      expect({ ...outcome, file: '', ms: 0 }, outcome.file).toEqual({ ...outcomes[0], file: '', ms: 0 });
    }
    expect(textsOf(outcomes[0])).toEqual(STRINGS);
  });

  test('reads a picture of 12,000 × 9,000 pixels and answers in its pixels', { timeout: 240_000 }, async () => {
    const huge = await sharp(join(folder, 'note.png'))
      .resize(12_000, 9_000, { kernel: 'linear' })
      .jpeg({ quality: 80 })
      .toBuffer();
    await writeFile(join(folder, 'huge.jpg'), huge);
    const { outcomes } = await readJson('huge.jpg');
    expect(textsOf(outcomes[0])).toEqual(STRINGS);
    if (outcomes[0].lines) expectTrueBoxes(outcomes[0], 12_000 / photograph.image.width);
  });

  test('reads only the region', async () => {
    const top = Math.round(photograph.image.height / 2);
    const { outcomes } = await readJson('--region', `0,${top},640,${top}`, 'note.jpg');
    expect(textsOf(outcomes[0])).toEqual([STRINGS[1]]);
    expect(outcomes[0].lines?.[0].characters.every(({ box }) => box[1] >= top)).toBe(true);
  });

  test('the threshold decides what is sure, and nothing else', async () => {
    const { outcomes: none } = await readJson('--threshold', '1', 'note.jpg');
    const { outcomes: all } = await readJson('--threshold', '0', 'note.jpg');
    const sure = (outcome: OutcomeJson): boolean[] =>
      (outcome.lines ?? []).flatMap(({ characters }) => characters.map((one) => one.sure));
    expect(sure(all[0])).toEqual(Array.from('0074290210', () => true));
    expect(sure(none[0])).toContain(false);
    expect(textsOf(none[0])).toEqual(textsOf(all[0]));
  });

  test('reads letters where it is asked to', async () => {
    const { image } = await photographStrings({
      strings: ['RENT'],
      font: 'schoolbell',
      sheet: 'marker on white',
      seed: 4,
    });
    await writeFile(join(folder, 'letters.jpg'), await compressAsJpeg(image, 90));
    const { outcomes: text } = await readJson('--format', 'text', 'letters.jpg');
    const { outcomes: digits } = await readJson('letters.jpg');
    expect(textsOf(text[0])).toEqual(['RENT']);
    expect(textsOf(digits[0])?.join('')).toMatch(/^\d*$/);
  });
});
