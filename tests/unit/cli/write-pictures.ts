import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { compressAsJpeg, type Photograph } from '../../fixtures/photograph.ts';
import { photographStrings } from '../../fixtures/photograph-strings.ts';

/** What stands on `note.jpg` and its copies. */
export const STRINGS = ['00742', '90210'];

/** A new folder with one note in every format that is read, and with files that can't be. The caller removes it. */
export async function writePictures(): Promise<{ readonly folder: string; readonly photograph: Photograph }> {
  const folder = await mkdtemp(join(tmpdir(), 'inklens-read-'));
  const photograph = await photographStrings({
    strings: STRINGS,
    font: 'schoolbell',
    sheet: 'marker on white',
    seed: 8,
  });
  const jpeg = await compressAsJpeg(photograph.image, 90);
  const files = {
    'note.jpg': jpeg,
    '-dash.webp': await sharp(jpeg).webp({ quality: 90 }).toBuffer(),
    'note.png': await sharp(jpeg).png().toBuffer(),
    'misnamed.txt': jpeg,
    'text.jpg': 'This is no picture.',
    'empty.png': '',
    'short.jpg': jpeg.subarray(0, jpeg.length / 2),
    'animation.gif': await sharp(jpeg).gif().toBuffer(),
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  await mkdir(join(folder, 'folder.jpg'));
  return { folder, photograph };
}
