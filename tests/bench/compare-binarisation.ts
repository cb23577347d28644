import { parseArgs } from 'node:util';
import { createNodeReader } from '../../src/reader/create-node-reader.ts';
import { resolveNodePath } from '../../src/reader/resolve-node-path.ts';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { loadOpenCvNode } from '../../src/vision/load-opencv-node.ts';
import { compareOnFolder } from './binarise/compare-on-folder.ts';
import { compareOnTroubles } from './binarise/compare-on-troubles.ts';
import { toMarkdownTable } from './binarise/to-markdown-table.ts';

const HELP = `Compares ways to tell ink from paper:

  npm run --silent bench:binarise -- [--pictures N] [--only TEXT] [FOLDER ...]

Without a folder, on pictures that are drawn here and whose ink is known: a row a trouble, and for each method its F-measure on
the ink's pixels and how many of the strings the reader reads from it. With folders that hold a labels.tsv (file, tab, true
strings with | between them), on their pictures: how many of their strings the reader reads from each method's ink.

  --pictures N   pictures for each trouble, 4 if not given; of a folder, every Nth picture, all if not given
  --only TEXT    troubles whose name holds the text`;

await runNodeCommand('bench:binarise', main);

async function main(): Promise<number> {
  const parsed = parseFlags();
  if (parsed instanceof Error) return fail(parsed.message);
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const pictures = values.pictures ?? (positionals.length > 0 ? '1' : '4');
  if (!/^[1-9]\d*$/.test(pictures)) return fail(`--pictures: expected a whole number over 0, got "${pictures}"`);
  const reader = await createNodeReader();
  if (!reader.ok) throw new Error(reader.error.message);
  const parts = { cv: await loadOpenCvNode(), reader: reader.value };
  const table =
    positionals.length > 0
      ? await compareOnFolder(
          parts,
          positionals.map((folder) => resolveNodePath(folder, 'bench:binarise')),
          Number(pictures),
        )
      : await compareOnTroubles(parts, Number(pictures), values.only);
  reader.value.dispose();
  console.log(toMarkdownTable(table));
  return 0;
}

function parseFlags() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        pictures: { type: 'string' },
        only: { type: 'string', default: '' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function fail(message: string): number {
  console.error(`bench:binarise: ${message}\n\n${HELP}`);
  return 2;
}
