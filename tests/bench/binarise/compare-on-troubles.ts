import { drawTrouble } from './draw-trouble.ts';
import { findInk } from './find-ink.ts';
import { METHODS } from './methods.ts';
import { readInk, type BenchParts } from './read-ink.ts';
import { scoreInk, toFMeasure } from './score-ink.ts';
import type { Table } from './to-markdown-table.ts';
import { TROUBLES } from './troubles.ts';

/** A row for each trouble whose name holds `only`; for each method the F-measure in percent and the strings that were read. */
export async function compareOnTroubles(parts: BenchParts, pictures: number, only: string): Promise<Table> {
  const rows: string[][] = [];
  for (const trouble of TROUBLES.filter(({ name }) => name.includes(only))) {
    const tallies = Object.keys(METHODS).map(() => ({ hits: 0, false: 0, missed: 0, right: 0, strings: 0 }));
    for (let seed = 1; seed <= pictures; seed++) {
      const { image, truth, strings } = await drawTrouble(trouble, seed);
      for (const [index, method] of Object.values(METHODS).entries()) {
        const found = findInk(parts.cv, image, method);
        const score = scoreInk(found, truth, image.width);
        const read = await readInk(parts, found, strings);
        const tally = tallies[index];
        tally.hits += score.hits;
        tally.false += score.false;
        tally.missed += score.missed;
        tally.right += read.right;
        tally.strings += read.strings;
      }
    }
    rows.push([
      trouble.name,
      ...tallies.map((tally) => `${(100 * toFMeasure(tally)).toFixed(1)}, ${tally.right}/${tally.strings}`),
    ]);
  }
  return { head: ['trouble', ...Object.keys(METHODS)], rows };
}
