import { ALPHABET } from '../../core/alphabet.ts';
import type { Split } from '../data/name-data-file.ts';
import type { LabelledGlyphs } from '../data/load-dataset.ts';

/** A set as it was loaded, with the part of it that it is. */
export interface LoadedSplit {
  readonly set: LabelledGlyphs;
  readonly split: Split;
}

/** Counts and shapes as text: a line a set, then a line a class with its count in each set. */
export function describeSets(splits: readonly LoadedSplit[]): string {
  const counts = splits.map(({ set }) => countClasses(set.labels));
  const sets = splits.map(({ set, split }, i) => {
    const present = counts[i].filter((count) => count > 0);
    return [
      `${set.name} ${split}`,
      `${set.labels.length}×${set.size}×${set.size}`,
      String(present.length),
      String(Math.min(...present)),
      String(Math.max(...present)),
    ];
  });
  const classes = ALPHABET.map((character, label) => [
    character,
    String(label),
    ...counts.map((ofSet) => String(ofSet[label])),
  ]);
  const overview = alignColumns([['set', 'images', 'classes', 'fewest', 'most'], ...sets]);
  const detail = alignColumns([['character', 'class', ...sets.map(([name]) => name)], ...classes]);
  return `${overview}\n\n${detail}`;
}

function countClasses(labels: Uint8Array): Uint32Array {
  const counts = new Uint32Array(ALPHABET.length);
  for (const label of labels) counts[label]++;
  return counts;
}

/** The first column from the left, the others, which are numbers, from the right. */
function alignColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) => row.map((text, i) => (i === 0 ? text.padEnd(widths[i]) : text.padStart(widths[i]))).join('  '))
    .join('\n');
}
