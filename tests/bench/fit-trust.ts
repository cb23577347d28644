import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createNodeReader } from '../../src/reader/create-node-reader.ts';
import { resolveNodePath } from '../../src/reader/resolve-node-path.ts';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { collectDrawn, collectLabelled } from './trust/collect-strings.ts';
import { chooseLevel, type Believed } from './trust/choose-level.ts';
import { fitTrust, testTrust } from './trust/fit-trust-weights.ts';
import type { TrustSample } from './trust/trust-sample.ts';

const HELP = `Fits how far strings are to be trusted (src/reader/trust/trust-weights.ts), and prints the weights:

  npm run --silent fit:trust -- [--count N] [--seed N] [--labelled FOLDER ...] [--out FILE]

  --count N          drawn pictures at each level of each kind of trouble (6)
  --seed N           other strings by other hands than the benchmark's (77)
  --labelled FOLDER  pictures with a labels.tsv, fitted to as well; may be given several times
  --out FILE         writes the strings with their evidence, a line of JSON each

Half the pictures are tested with what was fitted to the others, and the other way round. For each group: strings read, right, those that
are sure, and how many of these are wrong. The level is the lowest at which one in a hundred is wrong over all.`;

const ALLOWED = 0.01;

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
  const reader = await createNodeReader();
  if (!reader.ok) return fail(reader.error.message);
  const samples: TrustSample[] = await collectDrawn(reader.value, Number(flags.count), Number(flags.seed));
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
  const level = chooseLevel(tested.map(({ believed }) => believed), ALLOWED); // prettier-ignore
  console.log(JSON.stringify(fitTrust(samples), (_, value: unknown) => (typeof value === 'number' ? round(value) : value), 2)); // prettier-ignore
  console.log(`level ${level.toFixed(3)}`);
  for (const group of new Set(samples.map((sample) => sample.group))) {
    const own = tested.filter(({ sample }) => sample.group === group);
    console.log(`${group}: ${describe(own.map(({ believed }) => believed), level)}`); // prettier-ignore
  }
  console.log(`all: ${describe(tested.map(({ believed }) => believed), level)}`); // prettier-ignore
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

function describe(strings: readonly Believed[], level: number): string {
  const sure = strings.filter(({ confidence }) => confidence >= level);
  const count = (some: readonly Believed[]): number => some.filter(({ right }) => right).length;
  return `${strings.length} strings, ${count(strings)} right, ${sure.length} sure, ${sure.length - count(sure)} of these wrong`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function fail(message: string): number {
  console.error(`fit:trust: ${message}`);
  return 2;
}
