import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NORMALISER } from '../core/normalise-glyph.ts';
import { resolveNodePath } from '../reader/resolve-node-path.ts';
import { ARCHITECTURES } from './architectures.ts';
import { readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { CLASSES, createCropSource, findMissingCharacters } from './crop-source.ts';
import { loadOrDownload } from './data/load-or-download.ts';
import { createNetwork } from './network/network.ts';
import { exportModel } from './network/export-model.ts';
import { loadNodeClassifier } from '../recognition/load-node-classifier.ts';
import { measureClassifier, type Accuracy } from './measure-classifier.ts';
import { parseFlags } from './parse-flags.ts';
import { parseTrainFlags, TRAIN_FLAGS, TRAIN_HELP } from './train-flags.ts';
import { runWorkers } from './run-workers.ts';
import { createRandom } from './random.ts';
import { saveModel, writeWhole } from './save-model.ts';
import { splitPool } from './split-pool.ts';
import { startWasmBackend } from './start-wasm-backend.ts';
import type { TrainingState } from './training-state.ts';
import { showDownload, showTraining } from './show-progress.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const parsed = parseFlags(TRAIN_FLAGS);
if (!parsed.ok) fail(`${parsed.error}\n\n${TRAIN_HELP}`);
if (parsed.value.help) {
  console.log(TRAIN_HELP);
  process.exit(0);
}
const flags = parseTrainFlags(parsed.value);
if (!flags.ok) fail(flags.error);
const { name, data: folder, resume, ...options } = flags.value;
const data = folder === undefined ? undefined : resolveNodePath(folder, 'train');

const datasets = await loadOrDownload(data, { split: 'train', onProgress: showDownload() });
if (!datasets.ok) fail(datasets.error.message);
const tests = await loadOrDownload(data, { split: 'test', onProgress: showDownload() });
if (!tests.ok) fail(tests.error.message); // now, and not after an hour of training
const { training, validation } = splitPool(datasets.value, options.seed);
console.log(`${training.labels.length} characters to learn from, ${validation.labels.length} held out for validation`);

const missing = findMissingCharacters(training);
if (missing.length > 0) fail(`training data: expected characters of every class, got none of ${missing.join(' ')}`);

const checkpoint = join(ROOT, '.cache', 'training', name, 'checkpoint.bin');
const files = datasets.value.flatMap((set) => set.files.map(({ sha256 }) => sha256));
const settings = { name, ...options, normaliser: NORMALISER, data: files };
const resumed = resume ? await readCheckpoint(checkpoint, settings) : undefined;
if (resumed && !resumed.ok) fail(resumed.error);
const state = resumed?.value.state;
const plan = resumed?.value.plan ?? [{ from: 0, epochs: options.epochs }];
const display = showTraining(options, state?.epoch ?? 0);
await startWasmBackend();
const network = createNetwork(ARCHITECTURES[options.architecture], CLASSES, createRandom(options.seed));
const shift = shiftToEqualShares(createCropSource(training, options.crops).shares);

let last: { readonly state: TrainingState; readonly validation: number } | undefined;
const finished = await runWorkers({ options, network, pool: training, validation, state }, async (message) => {
  if (message.type === 'step') {
    display.step(message);
    return;
  }
  display.epoch(message);
  last = message;
  await writeCheckpoint(checkpoint, { state: message.state, plan }, settings);
});
if (!finished.ok) fail(finished.error);
display.stop();
if (!last) fail(`--epochs: expected more than the ${state?.epoch ?? 0} epochs that are done, got ${options.epochs}`);
await save(last.state, last.validation);
await addAccuracy();
console.log(
  `models/${name} is written; measure it with: npm run evaluate -- --model ${name} --images FILE --labels FILE`,
);

async function save(state: TrainingState, validationAccuracy: number): Promise<void> {
  const model = exportModel(network, state.average, state.statistics, shift);
  await saveModel(model, join(ROOT, 'models', name), {
    name,
    temperature: 1,
    ...options,
    plan,
    epochsDone: state.epoch,
    validationAccuracy: Number(validationAccuracy.toFixed(4)),
    data: datasets.ok
      ? datasets.value.map(({ name, labels, files }) => ({ name, characters: labels.length, files }))
      : [],
  });
  model.dispose();
}

/** Reads the model back from disk, measures it on the test sets and writes what came out into its card. */
async function addAccuracy(): Promise<void> {
  const classifier = await loadNodeClassifier(name);
  if (!classifier.ok) fail(classifier.error.message);
  const accuracy: Record<string, Accuracy> = {};
  for (const test of tests.ok ? tests.value : []) {
    const set = { ...test, rows: test.size, columns: test.size };
    accuracy[test.name] = await measureClassifier(classifier.value, set, test.name === 'mnist' ? 'digits' : 'text');
    console.log(`${test.name}: ${JSON.stringify(accuracy[test.name])}`);
  }
  classifier.value.dispose();
  const path = join(ROOT, 'models', name, 'card.json');
  const card = JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  await writeWhole(path, `${JSON.stringify({ ...card, accuracy }, null, 2)}\n`);
}

/** What to add to the logits so that they answer as if all characters were equally frequent, and not as often as they were drawn. */
function shiftToEqualShares(shares: Float32Array): Float32Array {
  const characters = shares.length - 1;
  const equal = (1 - shares[characters]) / characters;
  return shares.map((share, index) => (index < characters ? Math.log(equal / share) : 0));
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
