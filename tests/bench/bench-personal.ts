import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createNodeReader } from '../../src/reader/create-node-reader.ts';
import { READER_MODELS } from '../../src/reader/reader-models.ts';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { loadNodeClassifiers } from '../../src/recognition/load-node-classifier.ts';
import { parseFlags } from '../../src/training/flags/parse-flags.ts';
import { compareMethods } from './personal/methods/compare-methods.ts';
import { toMethodsTable } from './personal/methods/to-methods-table.ts';
import { runPersonalBench } from './personal/run-personal-bench.ts';
import { toPersonalTable } from './personal/to-personal-table.ts';
import { replaceSection } from './reading/report/replace-section.ts';

const DOCUMENT = fileURLToPath(new URL('../../docs/personal.md', import.meta.url));

const HELP = `What kept corrections do for the hand that they are of, and to others: draws hands unlike those that the net has learned from,
reads their strings, keeps a labelled crop of each character that was read as another, and reads fresh strings with the first few of
these. Prints the table; a run without other flags (than --methods) writes it to docs/personal.md.

npm run --silent bench:personal -- [flags]
  --writers N   odd hands                           (10)
  --strings N   fresh strings of each               (20)
  --seed N      other hands, strings and papers     (2); 1 chose the constants
  --methods     compares ways to learn from corrections on single characters instead, by 16 hands`;

const HANDS_COMPARED = 16;

const DEFAULTS = { writers: '10', strings: '20', seed: '2' } as const;

await runNodeCommand('bench:personal', main);

/** @returns The exit code: 0, or 2 where the command line makes no sense. */
async function main(): Promise<number> {
  const parsed = parseFlags({
    writers: { type: 'string', default: DEFAULTS.writers },
    strings: { type: 'string', default: DEFAULTS.strings },
    seed: { type: 'string', default: DEFAULTS.seed },
    methods: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (!parsed.ok) return fail(`${parsed.error}\nTry: npm run bench:personal -- --help`);
  const { help, methods, ...flags } = parsed.value;
  if (help) {
    console.log(HELP);
    return 0;
  }
  for (const [flag, value] of Object.entries(flags)) {
    if (!/^[1-9]\d{0,4}$/.test(value)) return fail(`--${flag}: expected a whole number from 1 on, got "${value}"`);
  }
  if (methods) return compare(Number(flags.seed));
  const reader = await createNodeReader();
  if (!reader.ok) throw new Error(reader.error.message);
  const options = { writers: Number(flags.writers), strings: Number(flags.strings), seed: Number(flags.seed) };
  const rows = await runPersonalBench(reader.value, options, (writer, corrections) => {
    console.error(`hand ${writer + 1} of ${options.writers}: ${corrections} corrections`);
  });
  reader.value.dispose();
  const table = toPersonalTable(rows);
  console.log(table);
  if (process.argv.length === 2) await keepTable('bench:personal', table);
  return 0;
}

async function compare(seed: number): Promise<number> {
  const loaded = await loadNodeClassifiers({ digits: READER_MODELS.digits });
  if (!loaded.ok) throw new Error(loaded.error.message);
  const { digits } = loaded.value.classifiers;
  const table = toMethodsTable(await compareMethods(digits, HANDS_COMPARED, seed));
  digits.dispose();
  console.log(table);
  if (process.argv.length === 3) await keepTable('bench:personal --methods', table);
  return 0;
}

async function keepTable(name: string, table: string): Promise<void> {
  const replaced = replaceSection(await readFile(DOCUMENT, 'utf8'), name, table);
  if (!replaced.ok) throw new Error(`${DOCUMENT}: ${replaced.error}`);
  await writeFile(DOCUMENT, replaced.value);
}

function fail(message: string): number {
  console.error(`bench:personal: ${message}`);
  return 2;
}
