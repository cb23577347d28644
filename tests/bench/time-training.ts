import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { ARCHITECTURES, type ArchitectureName } from '../../src/training/architectures.ts';
import { CLASSES } from '../../src/training/crop-source.ts';
import { createExchangeMemory } from '../../src/training/workers/gradient-exchange.ts';
import { createNetwork } from '../../src/training/network/network.ts';
import { parseFlags } from '../../src/training/flags/parse-flags.ts';
import { createRandom } from '../../src/training/random.ts';
import { startBackend } from '../../src/training/kernels/start-backend.ts';
import { DEFAULT_TRAINING_OPTIONS, type TrainingOptions } from '../../src/training/run/training-options.ts';
import { makeUpCharacters } from '../unit/training/made-up-characters.ts';
import type { StepTimes, TimingWorkerData } from './time-training-steps.ts';

const CORES = availableParallelism();
const WARM_UP = 10; // steps, after which V8 has compiled everything for good
const KERNELS = 12; // shown

const HELP = `npm run --silent bench:train -- [flags]
How fast a training step is on the wasm backend: drawing the crops, the gradient, its exchange between the workers, the
optimiser. On made-up characters, which cost what others do. The figures hold only for a machine that does nothing else.

  --architecture NAME   ${Object.keys(ARCHITECTURES).join(', ')} (${DEFAULT_TRAINING_OPTIONS.architecture})
  --workers N           worker threads, 1–${CORES} (1)
  --batch N             crops a step, over all workers, 1–4096 (64 a worker)
  --steps N             steps timed, 1–10000 (30)
  --json                as JSON
  --help`;

const FLAGS = {
  architecture: { type: 'string' },
  workers: { type: 'string' },
  batch: { type: 'string' },
  steps: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

await runNodeCommand('bench:train', main);

/** @returns The exit code: 0, or 2 where the command line makes no sense. */
async function main(): Promise<number> {
  const parsed = parseFlags(FLAGS);
  if (!parsed.ok) return fail(parsed.error);
  const { architecture = DEFAULT_TRAINING_OPTIONS.architecture, json = false, help, ...given } = parsed.value;
  if (help) {
    console.log(HELP);
    return 0;
  }
  if (!isArchitecture(architecture)) {
    return fail(`--architecture: expected one of ${Object.keys(ARCHITECTURES).join(', ')}, got ${architecture}`);
  }
  const workers = readCount(given.workers ?? '1', CORES);
  if (workers === undefined) return fail(`--workers: expected 1–${CORES}, got ${given.workers}`);
  const batchSize = readCount(given.batch ?? String(64 * workers), 4096);
  if (batchSize === undefined || batchSize % workers !== 0) {
    return fail(`--batch: expected 1–4096, a multiple of the ${workers} workers, got ${given.batch}`);
  }
  const steps = readCount(given.steps ?? '30', 10_000);
  if (steps === undefined) return fail(`--steps: expected 1–10000, got ${given.steps}`);

  const options: TrainingOptions = { ...DEFAULT_TRAINING_OPTIONS, architecture, workers, batchSize };
  const times = await timeSteps(options, steps);
  report(options, steps, times, json);
  return 0;
}

function isArchitecture(name: string): name is ArchitectureName {
  return Object.hasOwn(ARCHITECTURES, name);
}

function readCount(text: string, most: number): number | undefined {
  const count = Number(text);
  return /^\d+$/.test(text) && count >= 1 && count <= most ? count : undefined;
}

function fail(message: string): number {
  process.stderr.write(`bench:train: ${message}\n`);
  return 2;
}

/** Every worker's times; all of them run at once. */
async function timeSteps(options: TrainingOptions, steps: number): Promise<StepTimes[]> {
  await startBackend(options.backend);
  const network = createNetwork(ARCHITECTURES[options.architecture], CLASSES, createRandom(options.seed));
  const exchange = createExchangeMemory(options.workers, network.size + network.statisticsSize);
  const pool = await makeUpCharacters(1);
  return Promise.all(
    Array.from({ length: options.workers }, (_, worker) =>
      runWorker({ worker, options, steps, warmUp: WARM_UP, pool, exchange }),
    ),
  );
}

/** Node 20's worker threads do not take over the TypeScript loader of the main thread: each registers its own. */
function runWorker(workerData: TimingWorkerData): Promise<StepTimes> {
  const loader = import.meta.resolve('tsx/esm/api');
  const script = new URL('./time-training-steps.ts', import.meta.url).href;
  const start = `import('${loader}').then(({ register }) => { register(); return import('${script}'); })`;
  return new Promise((resolve, reject) => {
    const worker = new Worker(start, { eval: true, workerData });
    worker.on('message', resolve);
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`worker ${workerData.worker}: exit code ${code}`)));
  });
}

function report(options: TrainingOptions, steps: number, times: readonly StepTimes[], json: boolean): void {
  const { architecture, batchSize, workers } = options;
  const average = (of: (one: StepTimes) => number) => times.reduce((sum, one) => sum + of(one), 0) / times.length;
  const step = average((one) => one.step);
  const rate = (1000 * batchSize) / step;
  const [{ kernels, parts }] = [...times].sort((a, b) => a.worker - b.worker);
  if (json) {
    const measured = { imagesPerSecond: rate, msPerStep: step, parts, kernels };
    console.log(JSON.stringify({ architecture, batchSize, workers, steps, cores: CORES, ...measured }));
    return;
  }
  const row = (name: string, ms: number) => console.log(`  ${ms.toFixed(2).padStart(8)} ms  ${name}`);
  console.log(`${architecture}: ${rate.toFixed(0)} images/s on ${workers} of ${CORES} cores`);
  console.log(`batch of ${batchSize}, ${steps} steps of ${step.toFixed(1)} ms; true only of an idle machine`);
  console.log('a step of the first worker:');
  for (const [name, ms] of Object.entries(parts)) row(name, ms);
  console.log('its kernels (one that runs others counts their time too):');
  for (const [name, ms] of Object.entries(kernels).slice(0, KERNELS)) row(name, ms);
}
