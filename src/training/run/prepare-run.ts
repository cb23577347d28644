import { availableParallelism } from 'node:os';
import { NORMALISER } from '../../core/normalise-glyph.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { oneLine } from '../../reader/run-node-command.ts';
import { resolveNodePath } from '../../reader/resolve-node-path.ts';
import { beginPlan, readCheckpoint, type Checkpoint, type RunSettings } from '../state/checkpoint.ts';
import { chooseArchitecture } from '../network/choose-architecture.ts';
import { CLASSES, createCropSource } from '../crop-source.ts';
import { findFiles } from '../data/find-files.ts';
import { nameDataFile } from '../data/name-data-file.ts';
import { holdsPictures } from '../fine-tune/load-picture-folder.ts';
import { readStart, type Start } from '../fine-tune/read-start.ts';
import { startFrom } from '../fine-tune/start-from.ts';
import { createNetwork, type Network } from '../network/network.ts';
import { createRandom } from '../random.ts';
import type { WeightType } from '../model/quantise-weights.ts';
import { readTrainedModel } from '../model/read-trained-model.ts';
import { shiftToEqualShares } from '../model/shift-to-equal-shares.ts';
import { startBackend } from '../kernels/start-backend.ts';
import { chooseWorkers, parseTrainFlags, type TrainFlags } from '../flags/train-flags.ts';
import { DEFAULT_TRAINING_OPTIONS, type TrainingOptions } from './training-options.ts';
import type { TrainingState } from '../state/training-state.ts';
import { loadTrainingData, type TrainingData } from './load-training-data.ts';

/** A run that is ready to begin or to go on. */
export interface PreparedRun {
  readonly options: TrainingOptions;
  readonly settings: RunSettings;
  readonly plan: Checkpoint['plan'];
  readonly network: Network;
  readonly data: TrainingData;
  /** What is added to the logits for equal shares, [CLASSES]. */
  readonly shift: Float32Array;
  readonly weightType: WeightType;
  /** The net that the run goes on from. */
  readonly start: Start | undefined;
  /** Undefined where the run begins with random weights. */
  readonly state: TrainingState | undefined;
}

type Values = Parameters<typeof parseTrainFlags>[0];

const FINE_TUNE_RATE = 0.001; // highest, where none is given
const PICTURE_FROZEN_EPOCHS = 2;
const UNFOLD_CROPS = 512;

/** Checks the flags and whatever they name, before anything is computed. The error has a line for each flag that is wrong. */
export async function prepareRun(
  values: Values,
  checkpointOf: (name: string) => string,
): Promise<Result<PreparedRun, string>> {
  const from = typeof values['from'] === 'string' ? await readStart(values['from']) : undefined;
  const folder = typeof values['data'] === 'string' ? resolveNodePath(values['data'], 'train') : undefined;
  const pictures = from && folder !== undefined && (await holdsPictures(folder));
  const flags = parseTrainFlags(values, chooseDefaults(from?.ok ? from.value : undefined, pictures === true));
  const problems = [from, flags].flatMap((result) => (result && !result.ok ? [result.error] : []));
  if (!flags.ok || (from && !from.ok)) return err(problems.join('\n'));
  const misfit = findMisfit(flags.value, from?.value);
  if (misfit !== undefined) return err(misfit);
  const teacherSha256 = await readTeacherSha256(flags.value.teacher);
  if (!teacherSha256.ok) return teacherSha256;
  const { name, data: _, base, from: __, resume, weights: weightType, ...options } = flags.value;
  if (from && folder !== undefined && !pictures && !(await holdsIdx(folder))) {
    return err(`--data: ${folder}: expected IDX files, or pictures in folders named after characters, got neither`);
  }
  if (base !== undefined && !pictures) return err('--base: expected folders of pictures in --data beside it, got none');
  try {
    await startBackend(options.backend);
  } catch (error) {
    return err(oneLine(error).replace(/^Error: /, ''));
  }

  const baseFolder = base === undefined ? undefined : resolveNodePath(base, 'train');
  const folders = pictures ? { idx: baseFolder, pictures: folder } : { idx: folder, pictures: undefined };
  const data = await loadTrainingData(folders, options.seed);
  if (!data.ok) return data;
  const settings = {
    name,
    from: from?.value.name ?? null,
    fromSha256: from?.value.weightsSha256 ?? null,
    teacherSha256: teacherSha256.value,
    ...options,
    normaliser: NORMALISER,
    data: data.value.hashes,
  };
  const network = createNetwork(chooseArchitecture(options), CLASSES, createRandom(options.seed));
  const source = createCropSource(data.value.training, options.crops);
  const shift = shiftToEqualShares(source.shares);
  const run = { options, settings, network, data: data.value, shift, weightType, start: from?.value };
  if (resume) {
    const resumed = await readCheckpoint(checkpointOf(name), settings);
    return resumed.ok ? ok({ ...run, ...resumed.value }) : resumed;
  }
  const plan = beginPlan(options);
  if (!from) return ok({ ...run, plan, state: undefined });
  const { glyphs } = source.draw(UNFOLD_CROPS, createRandom(options.seed, 3));
  const state = await startFrom(from.value, network, glyphs, { optimiser: options.optimiser, shift });
  return state.ok ? ok({ ...run, plan, state: state.value }) : state;
}

const IDX_DEPTH = 3; // folders down, as `loadDataset` looks

async function holdsIdx(folder: string): Promise<boolean> {
  const files = await findFiles(folder, IDX_DEPTH);
  return !files.ok || files.value.some((path) => nameDataFile(path) !== undefined);
}

function chooseDefaults(start: Start | undefined, pictures: boolean): TrainingOptions {
  const defaults = { ...DEFAULT_TRAINING_OPTIONS, workers: chooseWorkers(availableParallelism()) };
  if (!start) return defaults;
  const frozenEpochs = pictures ? PICTURE_FROZEN_EPOCHS : 0;
  return { ...defaults, ...start.net, learningRate: FINE_TUNE_RATE, frozenEpochs };
}

/** What the flags say that the model which the run begins from contradicts. */
function findMisfit({ architecture, width }: TrainFlags, start: Start | undefined): string | undefined {
  if (!start || (start.net.architecture === architecture && start.net.width === width)) return undefined;
  const { net } = start;
  return `--from: expected a net of --architecture ${architecture} and --width ${width}, got "${start.name}", which is ${net.architecture} of width ${net.width}`;
}

async function readTeacherSha256(teacher: string | null): Promise<Result<string | null, string>> {
  if (teacher === null) return ok(null);
  const model = await readTrainedModel(teacher);
  return model.ok ? ok(model.value.card.weightsSha256) : err(`--teacher: ${model.error}`);
}
