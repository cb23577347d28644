import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encode } from 'fast-png';
import { createRandom } from '../../../src/training/random.ts';
import { HANDWRITING_FONTS } from '../../fixtures/handwriting-font.ts';
import { photographStrings, SHEET_NAMES } from '../../fixtures/photograph-strings.ts';
import { parseLabels } from '../parse-labels.ts';
import { KINDS } from '../reading/kinds.ts';

/** A picture that all read, and what stands in it. */
export interface PeerPicture {
  /** Which pictures it belongs to. */
  readonly set: string;
  /** Its file in the folder. */
  readonly file: string;
  readonly truth: readonly string[];
}

const [WIDTH, HEIGHT] = [1280, 720]; // pixels
const SEED = 23;
/** Of the reading benchmark's kinds of trouble: those in which a picture holds a string of a drawn hand. */
const DRAWN = ['plain', 'ruled', 'touching'];

/** Draws frames of two lines of ten digits, each in another hand on another sheet, and strings of drawn hands. */
export async function drawPictures(folder: string, count: number): Promise<readonly PeerPicture[]> {
  await mkdir(folder, { recursive: true });
  const pictures: PeerPicture[] = [];
  for (let index = 0; index < count; index++) {
    const random = createRandom(SEED, index);
    const digits = (): string => Array.from({ length: 10 }, () => random.below(10)).join('');
    const strings = [digits(), digits()];
    const font = HANDWRITING_FONTS[index % HANDWRITING_FONTS.length];
    const sheet = SHEET_NAMES[index % SHEET_NAMES.length];
    const { image } = await photographStrings({
      strings,
      font,
      sheet,
      width: WIDTH,
      height: HEIGHT,
      seed: SEED + index,
    });
    const file = `two-lines-${index}.png`;
    await writeFile(join(folder, file), encode(image));
    pictures.push({ set: 'two lines of ten digits, 1280×720', file, truth: strings });
  }
  for (const kind of KINDS.filter(({ name }) => DRAWN.includes(name))) {
    for (let index = 0; index < count; index++) {
      const level = kind.levels[index % kind.levels.length];
      const { image, truth } = await level.draw({ seed: SEED, index, characters: 'digits' });
      const file = `${kind.name}-${index}.png`;
      await writeFile(join(folder, file), encode(image));
      pictures.push({ set: `drawn hands, ${kind.name}`, file, truth });
    }
  }
  return pictures;
}

/** Takes every n-th picture of a folder that has a labels.tsv. */
export async function takePictures(from: string, folder: string, every: number): Promise<readonly PeerPicture[]> {
  const labels = parseLabels(await readFile(join(from, 'labels.tsv'), 'utf8'));
  const taken = labels.filter((_, index) => index % every === 0);
  for (const { file } of taken) await copyFile(join(from, file), join(folder, file));
  return taken.map((label) => ({ set: 'pictures of the folder', ...label }));
}
