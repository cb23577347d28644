import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { resolveNodePath } from '../../src/reader/resolve-node-path.ts';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { SURE_AT_DEFAULT } from '../../src/reader/trust/trust-weights.ts';
import { startBackend } from '../../src/training/kernels/start-backend.ts';
import { chooseLevel } from './trust/choose-level.ts';
import { believeWith, fitTrust, testTrust, type TestedString } from './trust/fit-trust-models.ts';
import type { TrustModels } from '../../src/reader/trust/trust-string.ts';
import type { TrustSample } from './trust/trust-sample.ts';

const HELP = `Fits how far strings are to be trusted (src/reader/trust), and tells how good that is:

  npm run --silent fit:trust -- [--write] [--wrong SHARE] [--test FILE ...] FILE ...

  FILE           strings that \`npm run collect:trust\` wrote
  --test FILE    strings that are not fitted to; may be given several times
  --wrong SHARE  of what is sure, so much may be wrong, 0-1 (0.01)
  --write        writes what was fitted to src/reader/trust/trust-models.json

A fifth of the pictures at a time is tested with what was fitted to the others. The level is the lowest at which no larger share of the
drawn strings that are sure is wrong, nor twice that share of the labelled ones: about one in a hundred labels is wrong itself. For each
group at that level, and for drawn and labelled ones at the app's own and at others: strings read, right, those that are sure, and how
many of these are wrong. The strings to test go by what was fitted to all others.`;

const MODELS = fileURLToPath(new URL('../../src/reader/trust/trust-models.json', import.meta.url));
/** With fewer, some fifth of them may hold nothing to learn from. */
const FEWEST = 200;
const LEVELS = [0.7, 0.75, 0.8, 0.85, 0.9, 0.95];

await runNodeCommand('fit:trust', main);

async function main(): Promise<number> {
  const flags = parseFlags();
  if (flags instanceof Error) return fail(`${flags.message}\n\n${HELP}`);
  const { values, positionals } = flags;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const wrong = Number(values.wrong);
  if (!(wrong >= 0 && wrong <= 1)) return fail(`--wrong: expected a share from 0 to 1, got "${values.wrong}"`);
  if (positionals.length === 0) return fail(`expected files of strings, got none\n\n${HELP}`);
  const samples = await readStrings(positionals);
  const others = await readStrings(values.test);
  if (samples.length < FEWEST) return fail(`expected ${FEWEST} strings to fit to at least, got ${samples.length}`);
  await startBackend('wasm');
  const tested = testTrust(samples);
  const kinds = [false, true].map((labelled) => tested.filter(({ sample }) => sample.labelled === labelled));
  const levels = kinds.map(
    (kind, labelled) =>
    kind.length > 0 ? chooseLevel(kind.map(({ believed }) => believed), (1 + labelled) * wrong) : 0, // prettier-ignore
  );
  const level = Math.max(...levels);
  const models = JSON.parse(JSON.stringify(fitTrust(samples), round)) as TrustModels;
  const left = believeWith(models, others);
  console.log(`level ${level.toFixed(3)}`);
  for (const group of new Set(samples.map((sample) => sample.group))) {
    const own = tested.filter(({ sample }) => sample.group === group);
    console.log(`${group}: ${describe(own, level)}`);
  }
  for (const at of [level, SURE_AT_DEFAULT, ...LEVELS]) {
    const [drawn, labelled, test] = [...kinds, left].map((strings) => describe(strings, at));
    console.log(`at ${at.toFixed(3)}: drawn ${drawn}; labelled ${labelled}${left.length > 0 ? `; test ${test}` : ''}`);
  }
  if (values.write) await writeFile(MODELS, `${JSON.stringify(models)}\n`);
  return 0;
}

/** @throws Error that names the file and line which is no string with its evidence */
async function readStrings(paths: readonly string[]): Promise<TrustSample[]> {
  const texts = await Promise.all(paths.map((path) => readFile(resolveNodePath(path, 'fit:trust'), 'utf8')));
  return texts.flatMap((text, file) =>
    text
      .split('\n')
      .flatMap((line, at): TrustSample[] => (line === '' ? [] : [parseString(line, `${paths[file]}, line ${at + 1}`)])),
  );
}

function parseString(line: string, place: string): TrustSample {
  try {
    const sample = JSON.parse(line) as TrustSample;
    if (Array.isArray(sample.evidence.characters)) return sample;
  } catch {
    // told below
  }
  throw new Error(`${place}: expected a string as \`npm run collect:trust\` writes it, got ${line.slice(0, 60)}`);
}

function parseFlags() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        test: { type: 'string', multiple: true, default: [] },
        wrong: { type: 'string', default: '0.01' },
        write: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function describe(strings: readonly TestedString[], level: number): string {
  const sure = strings.filter(({ believed }) => believed.confidence >= level);
  const count = (some: readonly TestedString[]): number => some.filter(({ believed }) => believed.right).length;
  return `${strings.length} strings, ${count(strings)} right, ${sure.length} sure, ${sure.length - count(sure)} of these wrong`;
}

/** To three digits: more would say no more, and make the app larger. */
function round(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(3)) : value;
}

function fail(message: string): number {
  console.error(`fit:trust: ${message}`);
  return 2;
}
