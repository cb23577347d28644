import { relative } from 'node:path';
import { createNodeReader } from '../../src/reader/create-node-reader.ts';
import { resolveNodePath } from '../../src/reader/resolve-node-path.ts';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { keepPicture } from './reading/keep-picture.ts';
import { KINDS } from './reading/kinds.ts';
import { DEFAULT_COUNT, DEFAULT_SEED, parseBenchFlags } from './reading/parse-bench-flags.ts';
import { percent, tableHead, tableRow } from './reading/report/show-table.ts';
import { summarise } from './reading/report/summarise.ts';
import { writeReport } from './reading/report/write-report.ts';
import { runBench, type LevelResult } from './reading/run-bench.ts';

const HELP = `Draws handwritten strings with all kinds of trouble, reads them, and says how many were read exactly:

  npm run --silent bench:reading -- [--only KIND] [--count N] [--seed N] [--format digits|text] [--model NAME] [--pictures DIR]

  --only KIND      a part of a kind's name; may be given several times (all)
  --count N        pictures at each level of a kind (${DEFAULT_COUNT})
  --seed N         other strings by other hands (${DEFAULT_SEED})
  --format F       text: strings of letters and digits, in hands after fonts (digits)
  --model NAME     a folder of models/ (the app's)
  --pictures DIR   writes the pictures to DIR, named by what stands in them and what was read

Columns: strings right; character error rate; F1 of the characters; strings the reader was sure of, and the share of these
that is wrong; median time of a reading. Where nothing is written, right means that nothing was read.

A run without --only, --count, --seed, --format and --model writes docs/reading-report.json, docs/reading-accuracy.svg and
the bench's part of docs/accuracy.md. The kinds: ${KINDS.map(({ name }) => name).join(', ')}.`;

await runNodeCommand('bench:reading', main);

async function main(): Promise<number> {
  const options = parseBenchFlags(process.argv.slice(2), KINDS);
  if (!options.ok) return fail(`${options.error}\n\n${HELP}`, 2);
  if (options.value === 'help') {
    console.log(HELP);
    return 0;
  }
  const { model, pictures, standard } = options.value;
  const folder = pictures === undefined ? undefined : resolveNodePath(pictures, 'bench:reading');
  const reader = await createNodeReader(model);
  if (!reader.ok) return fail(reader.error.message, 1);
  const results: LevelResult[] = [];
  console.log(tableHead());
  for await (const result of runBench(reader.value, options.value, async (picture) => {
    if (folder !== undefined) await keepPicture(folder, picture);
  })) {
    results.push(result);
    console.log(tableRow(result));
  }
  reader.value.dispose();
  const { all, pairs, sure, sureWrong } = summarise(results);
  console.log(
    `right ${percent(all)}, touching pairs ${percent(pairs)}, sure ${percent(sure)}, of these wrong ${percent(sureWrong)}`,
  );
  if (standard) {
    const written = await writeReport(options.value, results);
    console.log(`written: ${written.map((file) => relative(process.cwd(), file)).join(', ')}`);
  }
  return 0;
}

function fail(message: string, code: number): number {
  console.error(`bench:reading: ${message}`);
  return code;
}
