import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encode } from 'fast-png';
import { createRandom } from '../../../src/training/random.ts';
import { photographNote } from '../../fixtures/photograph.ts';
import { SHEETS } from '../../fixtures/photograph-strings.ts';
import { writeNote } from '../../fixtures/write-note.ts';

/** Pictures that differ in one thing from the others of their series. */
export interface ScalePoint {
  readonly series: 'characters' | 'resolution';
  /** How many characters, or the picture's height, pixels. */
  readonly value: number;
  readonly label: string;
  /** Files in the folder: the same writing, each time from a little elsewhere. */
  readonly files: readonly string[];
}

const CHARACTERS = [1, 5, 20, 50, 100];
const RESOLUTIONS = { '360p': 360, '480p': 480, '720p': 720, '1080p': 1080, '1440p': 1440, '4K': 2160 } as const;
const USUAL = { characters: 20, height: 720 };
/** Films never show the same picture twice: what was read before is of no use. */
const VARIANTS = 4;
const LINE = 10; // characters
/** Shares of the picture's height: writing, from line to line, and how far the sheet is moved at most. */
const DIGIT_HEIGHT = 0.05;
const PITCH = 0.09;
const SWAY = 0.012;
const ASPECT = 16 / 9;

/** Draws both series: more and more characters of one size at 1280×720, and twenty characters in more and more pixels. */
export async function drawScalePictures(folder: string): Promise<readonly ScalePoint[]> {
  await mkdir(folder, { recursive: true });
  const points: ScalePoint[] = [];
  for (const value of CHARACTERS) {
    const files = await drawVariants(folder, value, USUAL.height);
    points.push({ series: 'characters', value, label: String(value), files });
  }
  for (const [label, value] of Object.entries(RESOLUTIONS)) {
    const files = await drawVariants(folder, USUAL.characters, value);
    points.push({ series: 'resolution', value, label, files });
  }
  return points;
}

async function drawVariants(folder: string, count: number, height: number): Promise<readonly string[]> {
  const width = 2 * Math.round((ASPECT * height) / 2);
  const random = createRandom(count, 91);
  const text = Array.from({ length: count }, () => random.below(10)).join('');
  const lines = text.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
  const pen = { font: 'kalam', unsteadiness: 1 } as const;
  const note = await writeNote({
    ...SHEETS['ballpoint on cream'],
    ...pen,
    width,
    height,
    seed: count,
    lines: lines.map((text, row) => ({
      text,
      x: 0.25 * width,
      baseline: (0.5 + DIGIT_HEIGHT / 2 + (row - (lines.length - 1) / 2) * PITCH) * height,
      digitHeight: DIGIT_HEIGHT * height,
      spacing: 0.3,
      climb: 0,
    })),
  });
  const files: string[] = [];
  for (let frame = 0; frame < VARIANTS; frame++) {
    const move = (): number => random.between(0, 2 * SWAY) * height;
    const shot = {
      width,
      height,
      sheet: [
        [-move(), -move()],
        [width + move(), -move()],
        [width + move(), height + move()],
        [-move(), height + move()],
      ] as const,
      shade: 0.4,
      blur: (0.6 * height) / USUAL.height,
      noise: 2,
      seed: count,
      frame,
    };
    const { image } = await photographNote(note, shot);
    const file = `${count}-${height}-${frame}.png`;
    await writeFile(join(folder, file), encode(image));
    files.push(file);
  }
  return files;
}
