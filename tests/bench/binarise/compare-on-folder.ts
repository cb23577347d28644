import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { decodePicture } from '../../../src/cli/decode-picture.ts';
import { readPictureBytes } from '../../../src/cli/read-picture-bytes.ts';
import { findInk } from './find-ink.ts';
import { METHODS } from './methods.ts';
import { readInk, type BenchParts } from './read-ink.ts';
import type { Table } from './to-markdown-table.ts';

/** A row for each folder: strings read and, over all pictures, the median time of each method in milliseconds. */
export async function compareOnFolder(parts: BenchParts, folders: readonly string[], every: number): Promise<Table> {
  const rows: string[][] = [];
  for (const folder of folders) {
    const tallies = Object.keys(METHODS).map(() => ({ right: 0, strings: 0, times: [] as number[] }));
    for (const { file, strings } of await readLabels(folder, every)) {
      const bytes = await readPictureBytes(file);
      if (!bytes.ok) throw new Error(`${file}: ${bytes.error.message}`);
      const image = await decodePicture(bytes.value);
      if (!image.ok) throw new Error(`${file}: ${image.error.message}`);
      for (const [index, method] of Object.values(METHODS).entries()) {
        const found = findInk(parts.cv, image.value.image, method);
        const read = await readInk(parts, found, strings);
        tallies[index].right += read.right;
        tallies[index].strings += read.strings;
        tallies[index].times.push(found.milliseconds);
      }
    }
    rows.push([
      basename(folder),
      ...tallies.map(({ right, strings, times }) => {
        const median = times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
        return `${right}/${strings}, ${median.toFixed(1)} ms`;
      }),
    ]);
  }
  return { head: ['folder', ...Object.keys(METHODS)], rows };
}

async function readLabels(folder: string, every: number): Promise<{ file: string; strings: string[] }[]> {
  const table = await readFile(join(folder, 'labels.tsv'), 'utf8');
  const rows = table
    .split(/\r?\n/)
    .slice(1)
    .filter((row) => row.trim() !== '');
  return rows
    .filter((_, index) => index % every === 0)
    .map((row) => {
      const [file, strings = ''] = row.split('\t');
      return { file: join(folder, file), strings: strings.split('|').filter((one) => one !== '') };
    });
}
