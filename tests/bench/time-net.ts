import * as tf from '@tensorflow/tfjs';
import { GLYPH_PIXELS } from '../../src/core/glyph.ts';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { READER_MODELS } from '../../src/reader/reader-models.ts';
import { loadKernelsNode } from '../../src/recognition/kernels/load-kernels-node.ts';
import { useReadingKernels } from '../../src/recognition/kernels/use-reading-kernels.ts';
import { loadClassifier } from '../../src/recognition/load-classifier.ts';
import { readModelFiles } from '../../src/recognition/read-model-files.ts';
import { startBackend } from '../../src/recognition/start-backend.ts';
import { parseFlags } from '../../src/training/flags/parse-flags.ts';
import { createRandom } from '../../src/training/random.ts';
import { toMarkdownTable } from './write-section.ts';

const HELP = `How long the net takes for crops in Node, with our own kernels and with TensorFlow.js' own, in turns. Prints a table.

npm run bench:net -- [flags]
  --rounds N     turns of each                                     (12)
  --json         print one line of JSON instead`;

/** Crops that are asked for at once: a rival or two, a few doubtful characters, two lines of ten, a page. */
const BATCHES = [1, 4, 20, 32];
const REPEATS = 8; // of each batch in a turn; the fastest counts, other work only makes them slower
const SEED = 3;

await runNodeCommand('bench:net', main);

/** @returns The exit code: 0, or 2 where the command line makes no sense. */
async function main(): Promise<number> {
  const parsed = parseFlags({
    rounds: { type: 'string', default: '12' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (!parsed.ok) return fail(`${parsed.error}\nTry: npm run bench:net -- --help`);
  const { rounds, json, help } = parsed.value;
  if (help) {
    console.log(HELP);
    return 0;
  }
  if (!/^[1-9]\d{0,2}$/.test(rounds)) return fail(`--rounds: expected a whole number from 1 to 999, got "${rounds}"`);
  const times = await timeInTurns(Number(rounds));
  console.log(json ? JSON.stringify(times) : toTable(times));
  return 0;
}

/** The fastest run of each batch, milliseconds. */
interface NetTimes {
  readonly own: readonly number[];
  readonly stock: readonly number[];
}

async function timeInTurns(rounds: number): Promise<NetTimes> {
  if (!(await startBackend('wasm'))) throw new Error('bench:net: expected the wasm backend to start, but it did not');
  const files = await readModelFiles(READER_MODELS.digits);
  if (!files.ok) throw new Error(files.error);
  const net = await loadClassifier(files.value);
  if (!net.ok) throw new Error(net.error.message);
  const random = createRandom(SEED, 0);
  const crops = Array.from({ length: Math.max(...BATCHES) }, () =>
    Float32Array.from({ length: GLYPH_PIXELS }, () => random.next()),
  );
  const times = { own: BATCHES.map(() => Infinity), stock: BATCHES.map(() => Infinity) };
  for (let round = 0; round < rounds; round++) {
    for (const kind of ['own', 'stock'] as const) {
      const restore = kind === 'own' ? await useReadingKernels(loadKernelsNode) : undefined;
      if (kind === 'own' && !restore) throw new Error('bench:net: expected our kernels to run here, but they do not');
      for (const [index, count] of BATCHES.entries()) {
        for (let repeat = 0; repeat < REPEATS; repeat++) {
          const started = performance.now();
          await net.value.classify(crops.slice(0, count));
          times[kind][index] = Math.min(times[kind][index], performance.now() - started);
        }
      }
      restore?.();
    }
  }
  net.value.dispose();
  if (tf.memory().numTensors > 0) throw new Error(`bench:net: expected no tensor left, got ${tf.memory().numTensors}`);
  return times;
}

function toTable({ own, stock }: NetTimes): string {
  const rows = BATCHES.map((count, index) => [
    count,
    own[index].toFixed(2),
    stock[index].toFixed(2),
    (own[index] / stock[index]).toFixed(2),
  ]);
  return toMarkdownTable(['crops', 'own kernels, ms', 'stock, ms', 'ratio'], rows);
}

function fail(message: string): number {
  console.error(message);
  return 2;
}
