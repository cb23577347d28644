import { basename } from 'node:path';

/** A picture's file name, and what stands in it. */
export interface Label {
  readonly file: string;
  readonly truth: readonly string[];
}

/** A labels.tsv: a line of headings, then a line a picture: file, tab, true strings with | between them. White space does not count. */
export function parseLabels(table: string): Label[] {
  const rows = table.split(/\r?\n/).slice(1);
  return rows
    .filter((row) => row.trim() !== '')
    .map((row) => {
      const [file, strings = ''] = row.split('\t');
      return { file: basename(file), truth: withoutSpace(strings.split('|')) };
    });
}

/** The strings without white space; those of nothing else are left out. */
export const withoutSpace = (strings: readonly string[]): string[] =>
  strings.map((text) => text.replace(/\s/g, '')).filter((text) => text !== '');
