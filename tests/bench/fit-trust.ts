import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createNodeReader } from '../../src/reader/create-node-reader.ts';
import { resolveNodePath } from '../../src/reader/resolve-node-path.ts';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { collectDrawn, collectLabelled } from './trust/collect-strings.ts';
import { chooseLevel } from './trust/choose-level.ts';
import { fitTrust, testTrust, type TestedString } from './trust/fit-trust-weights.ts';
import type { TrustSample } from './trust/trust-sample.ts';

const HELP = `Fits how far strings are to be trusted (src/reader/trust/trust-weights.ts), and prints the weights:

  npm run --silent fit:trust -- [--count N] [--seed N] [--labelled FOLDER ...] [--wrong SHARE] [--out FILE]

  --count N          drawn pictures at each level of each kind of trouble (6)
  --seed N           other strings by other hands than the benchmark's (77)
  --labelled FOLDER  pictures with a labels.tsv, fitted to as well; may be given several times
  --out FILE         writes the strings with their evidence, a line of JSON each
  --wrong SHARE      of what is sure, so much may be wrong, 0-1 (0.02)

A tenth of the pictures at a time is tested with what was fitted to the others. The level is the lowest at which no larger share of what is
sure is wrong, among the drawn strings as well as among the labelled ones. For each group at that level, and for drawn and labelled ones at
others: strings read, right, those that are sure, and how many of these are wrong.`;

const LEVELS = [0.75, 0.8, 0.85, 0.9, 0.95];

await runNodeCommand('fit:trust', main);

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
  const wrong = Number(flags.wrong);
  if (!(wrong >= 0 && wrong <= 1)) return fail(`--wrong: expected a share from 0 to 1, got "${flags.wrong}"`);
  const reader = await createNodeReader();
  if (!reader.ok) return fail(reader.error.message);
  const samples: TrustSample[] = await collectDrawn(reader.value, Number(flags.count), Number(flags.seed));
  const drawn = samples.length;
  for (const folder of flags.labelled) {
    samples.push(...(await collectLabelled(reader.value, resolveNodePath(folder, 'fit:trust'))));
  }
  reader.value.dispose();
  if (samples.length === 0) return fail('expected strings to fit to, got none: draw pictures or give a folder');
  if (flags.out !== undefined) {
    await writeFile(
      resolveNodePath(flags.out, 'fit:trust'),
      samples.map((sample) => `${JSON.stringify(sample)}\n`),
    );
  }
  const tested = testTrust(samples);
  const rest = new Set(samples.slice(drawn));
  const kinds = [false, true].map((labelled) => tested.filter(({ sample }) => rest.has(sample) === labelled));
  const level = Math.max(...kinds.map((kind) => chooseLevel(kind.map(({ believed }) => believed), wrong))); // prettier-ignore
  console.log(JSON.stringify(fitTrust(samples), (_, value: unknown) => (typeof value === 'number' ? round(value) : value), 2)); // prettier-ignore
  console.log(`level ${level.toFixed(3)}`);
  for (const group of new Set(samples.map((sample) => sample.group))) {
    const own = tested.filter(({ sample }) => sample.group === group);
    console.log(`${group}: ${describe(own, level)}`);
  }
  for (const at of [level, ...LEVELS]) {
    console.log(`at ${at.toFixed(3)}: drawn ${describe(kinds[0], at)}; labelled ${describe(kinds[1], at)}`);
  }
  return 0;
}

function parseFlags() {
  try {
    return parseArgs({
      options: {
        count: { type: 'string', default: '6' },
        seed: { type: 'string', default: '77' },
        labelled: { type: 'string', multiple: true, default: [] },
        wrong: { type: 'string', default: '0.02' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function describe(strings: readonly TestedString[], level: number): string {
  const sure = strings.filter(({ believed }) => believed.confidence >= level);
  const count = (some: readonly TestedString[]): number => some.filter(({ believed }) => believed.right).length;
  return `${strings.length} strings, ${count(strings)} right, ${sure.length} sure, ${sure.length - count(sure)} of these wrong`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function fail(message: string): number {
  console.error(`fit:trust: ${message}`);
  return 2;
}
