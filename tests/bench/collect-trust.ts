import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createNodeReader } from '../../src/reader/create-node-reader.ts';
import { resolveNodePath } from '../../src/reader/resolve-node-path.ts';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { collectDrawn, collectLabelled } from './trust/collect-strings.ts';

const HELP = `Reads drawn and labelled pictures, and writes what trust in each string that was found may rest on, and whether it was right:

  npm run --silent collect:trust -- --out FILE [--count N] [--seed N] [--labelled FOLDER ...]

  --out FILE         a line of JSON for each string; \`npm run fit:trust\` takes it
  --count N          drawn pictures at each level of each kind of trouble (6); 0 draws none
  --seed N           other strings by other hands than the benchmark's (77); each level takes a seed more, so that seeds less than a
                     hundred apart have strings in common
  --labelled FOLDER  pictures with a labels.tsv; may be given several times`;

await runNodeCommand('collect:trust', main);

async function main(): Promise<number> {
  const flags = parseFlags();
  if (flags instanceof Error) return fail(`${flags.message}\n\n${HELP}`);
  if (flags.help) {
    console.log(HELP);
    return 0;
  }
  for (const flag of ['count', 'seed'] as const) {
    if (!/^\d{1,6}$/.test(flags[flag])) return fail(`--${flag}: expected a whole number, got "${flags[flag]}"`);
  }
  if (flags.out === undefined) return fail('--out: expected a file to write to, got none');
  const reader = await createNodeReader();
  if (!reader.ok) return fail(reader.error.message);
  const samples = await collectDrawn(reader.value, Number(flags.count), Number(flags.seed));
  for (const folder of flags.labelled) {
    samples.push(...(await collectLabelled(reader.value, resolveNodePath(folder, 'collect:trust'))));
  }
  reader.value.dispose();
  if (samples.length === 0) return fail('expected strings, got none: draw pictures or give a folder');
  const lines = samples.map((sample) => `${JSON.stringify(sample, round)}\n`);
  await writeFile(resolveNodePath(flags.out, 'collect:trust'), lines);
  console.log(`${samples.length} strings`);
  return 0;
}

function parseFlags() {
  try {
    return parseArgs({
      options: {
        count: { type: 'string', default: '6' },
        seed: { type: 'string', default: '77' },
        labelled: { type: 'string', multiple: true, default: [] },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** What is measured to four digits: it is not known better. */
function round(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}

function fail(message: string): number {
  console.error(`collect:trust: ${message}`);
  return 2;
}
