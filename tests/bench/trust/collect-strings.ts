import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import type { Reader } from '../../../src/reader/create-reader.ts';
import { KINDS } from '../reading/kinds.ts';
import { judgeStrings } from './judge-strings.ts';
import type { TrustSample } from './trust-sample.ts';

/** At this threshold the reader shows all that it read, however little it believes of it. */
const OPTIONS = { format: 'digits', threshold: 0 } as const;

/** The strings of pictures with all kinds and strengths of trouble, `count` of each level. */
export async function collectDrawn(reader: Reader, count: number, seed: number): Promise<TrustSample[]> {
  const samples: TrustSample[] = [];
  let own = seed; // each level's hands are its own: a fit to few hands says little
  for (const { name, levels } of KINDS) {
    for (const level of levels) {
      own++;
      for (let index = 0; index < count; index++) {
        const { image, truth } = await level.draw({ seed: own, index, characters: 'digits' });
        const { lines } = await reader.read(image, OPTIONS);
        samples.push(...judgeStrings(lines, truth, { group: name, labelled: false, picture: index }));
      }
    }
  }
  return samples;
}

/**
 * The strings of the pictures in a folder.
 * @param folder holds a labels.tsv: headings, then a line a picture with its file, a tab and its true strings with | between them
 * @throws Error where the table or one of its pictures can't be read
 */
export async function collectLabelled(reader: Reader, folder: string): Promise<TrustSample[]> {
  const rows = (await readFile(join(folder, 'labels.tsv'), 'utf8')).split(/\r?\n/).slice(1);
  const samples: TrustSample[] = [];
  for (const [picture, row] of rows.filter((row) => row.trim() !== '').entries()) {
    const [file, strings = ''] = row.split('\t');
    const raw = sharp(join(folder, file)).rotate().ensureAlpha().raw();
    const { data, info } = await raw.toBuffer({ resolveWithObject: true });
    const image = { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
    const { lines } = await reader.read(image, OPTIONS);
    const truth = strings.split('|').map((text) => text.replace(/\s/g, ''));
    samples.push(...judgeStrings(lines, truth, { group: basename(folder), labelled: true, picture }));
  }
  return samples;
}
