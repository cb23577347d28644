import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type * as tf from '@tensorflow/tfjs';
import { err, ok, type Result } from '../core/result.ts';
import { DEFAULT_MODEL } from '../reader/default-model.ts';
import { resolveNodePath } from '../reader/resolve-node-path.ts';
import { runNodeCommand } from '../reader/run-node-command.ts';
import { buildModel } from '../recognition/build-model.ts';
import { startBackend } from '../recognition/start-backend.ts';
import { loadDataset, type LabelledGlyphs } from './data/load-dataset.ts';
import { measureTests } from './measure/measure-tests.ts';
import { packModel, type CardDetails } from './model/pack-model.ts';
import { readTrainedModel } from './model/read-trained-model.ts';
import { parseFlags } from './flags/parse-flags.ts';
import { MODEL_NAME, parseModelFlag } from './flags/parse-model-name.ts';
import { WEIGHT_TYPES, type WeightType } from './model/quantise-weights.ts';
import { saveModel } from './model/save-model.ts';

const HELP = `Stores a trained net's weights in fewer bytes; prints a line of JSON a type: {"weights", "bytes", …}.

npm run quantise -- --name NAME [flags]     writes models/NAME
npm run quantise -- --data DIR [flags]      measures every type and writes nothing
  --model NAME       folder under models/ to read                     (${DEFAULT_MODEL})
  --weights TYPE     ${WEIGHT_TYPES.join(', ')}; uint8 keeps biases as float16   (float16)
  --name NAME        model to write
  --data DIR         folder with the IDX files to measure on`;

const MODELS = fileURLToPath(new URL('../../models/', import.meta.url));

interface Source {
  readonly model: tf.LayersModel;
  readonly card: CardDetails;
}

await runNodeCommand('quantise', main);

/** @returns The exit code: 0, or 2 where the command line or what it names makes no sense. */
async function main(): Promise<number> {
  const parsed = parseFlags({
    model: { type: 'string', default: DEFAULT_MODEL },
    weights: { type: 'string' },
    name: { type: 'string' },
    data: { type: 'string' },
    help: { type: 'boolean', default: false },
  });
  if (!parsed.ok) return fail(`${parsed.error}\nTry: npm run quantise -- --help`);
  const { weights, name, data, help } = parsed.value;
  if (help) {
    console.log(HELP);
    return 0;
  }
  const type = WEIGHT_TYPES.find((known) => known === (weights ?? 'float16'));
  if (!type) return fail(`--weights: expected one of ${WEIGHT_TYPES.join(', ')}, got "${weights}"`);
  if ((name === undefined) === (data === undefined)) return fail(`expected --name NAME or --data DIR\n\n${HELP}`);
  if (data !== undefined && weights !== undefined) {
    return fail('--weights: expected --name beside it, got --data, which measures every type');
  }
  if (name !== undefined && !MODEL_NAME.test(name)) {
    return fail(`--name: expected letters, digits, "-" and "_", got "${name}"`);
  }
  const model = parseModelFlag(parsed.value.model);
  if (!model.ok) return fail(model.error);
  if (name === model.value) return fail(`--name: expected another name than that of the model read, got "${name}"`);
  const source = await readSource(model.value);
  if (!source.ok) return fail(source.error);
  const done =
    name === undefined
      ? await measureTypes(source.value, resolveNodePath(String(data), 'quantise'))
      : await write(source.value, name, type);
  source.value.model.dispose();
  return done.ok ? 0 : fail(done.error);
}

async function readSource(name: string): Promise<Result<Source, string>> {
  const read = await readTrainedModel(name);
  if (!read.ok) return read;
  const { files, card } = read.value;
  await startBackend('wasm');
  const model = await buildModel(files);
  if (!model.ok) return err(`model "${name}": ${model.error}`);
  return ok({ model: model.value, card: { ...(files.card as object), ...card } });
}

/** What its card said of accuracy is of other weights, and left out. */
async function write({ model, card }: Source, name: string, type: WeightType): Promise<Result<void, string>> {
  const { accuracy: _, ...details } = card;
  const files = await saveModel(model, join(MODELS, name), { ...details, name }, type);
  console.log(JSON.stringify({ name, weights: type, bytes: files.weights.byteLength }));
  return ok(undefined);
}

async function measureTypes({ model, card }: Source, directory: string): Promise<Result<void, string>> {
  const tests = await loadDataset(directory, { split: 'test' });
  if (!tests.ok) return err(tests.error.message);
  for (const type of WEIGHT_TYPES) {
    const line = await measureType(model, card, type, tests.value);
    if (!line.ok) return line;
    console.log(JSON.stringify(line.value));
  }
  return ok(undefined);
}

async function measureType(
  model: tf.LayersModel,
  card: CardDetails,
  type: WeightType,
  tests: readonly LabelledGlyphs[],
): Promise<Result<object, string>> {
  const files = await packModel(model, card, type);
  const figures = await measureTests(files, tests, card.temperature);
  if (!figures.ok) return figures;
  return ok({ weights: type, bytes: files.weights.byteLength, ...figures.value });
}

function fail(message: string): number {
  console.error(message);
  return 2;
}
