import * as tf from '@tensorflow/tfjs';
import { chooseArchitecture } from '../network/choose-architecture.ts';
import { CLASSES, createCropSource, type CharacterPool, type CropSource } from '../crop-source.ts';
import { loadTeacher } from '../distil/load-teacher.ts';
import { averageOverWorkers, type ExchangeMemory } from './gradient-exchange.ts';
import { createNetwork, readWeights, writeWeights, type Network } from '../network/network.ts';
import { createOptimiser } from '../optimisers/create-optimiser.ts';
import type { Optimiser } from '../optimisers/optimiser.ts';
import { createRandom } from '../random.ts';
import { updatePlateau } from '../schedule/plateau.ts';
import { rateOfStep } from '../schedule/rate-of-step.ts';
import { shiftToEqualShares } from '../model/shift-to-equal-shares.ts';
import { startBackend } from '../kernels/start-backend.ts';
import type { EndReason, TrainWorkerMessage } from './train-messages.ts';
import { computeGradient, markDecayed, type StepVariation } from './train-step.ts';
import type { TrainingOptions } from '../run/training-options.ts';
import {
  createEpochInHand,
  createTrainingState,
  type EpochRecord,
  type TrainingState,
} from '../state/training-state.ts';
import { meanOverClasses, validateShare, validationSize } from './validate.ts';

/** What a worker is started with. */
export interface TrainWorkerData {
  readonly worker: number;
  readonly options: TrainingOptions;
  readonly pool: CharacterPool;
  readonly validation: CharacterPool;
  readonly exchange: ExchangeMemory;
  readonly state: TrainingState | undefined;
}

const EXTRA = 3; // loss, accuracy and "stop" travel with the gradient
const REPORT_EVERY = 10; // steps
const STATISTICS_DECAY = 0.99; // share of the old running statistics that stays at each step

/** Numbers that the workers exchange at each step. */
export const exchangeSize = ({ size, statisticsSize, classes }: Network): number =>
  Math.max(size + statisticsSize + EXTRA, validationSize(classes));

/** Trains as one of the workers until the run ends. All take the same steps from the same numbers; the first tells of them. */
export async function runTraining(data: TrainWorkerData, tell: (message: TrainWorkerMessage) => void): Promise<void> {
  const { worker, options, state: resumed } = data;
  const post = worker === 0 ? tell : () => undefined;
  await startBackend(options.backend);
  const network = createNetwork(chooseArchitecture(options), CLASSES, createRandom(options.seed));
  const source = createCropSource(data.pool, options.crops);
  const shift = shiftToEqualShares(source.shares);
  const optimiser = createOptimiser(options.optimiser, network.size, options.momentum);
  const fresh = () => createTrainingState(readWeights(network), new Float32Array(network.statisticsSize), optimiser);
  const state: TrainingState = { ...(resumed ?? fresh()), optimiser: optimiser.memory };
  optimiser.memory.forEach((vector, index) => resumed && vector.set(resumed.optimiser[index]));
  const distil = await loadDistil(options, shift);
  const run: Run = { ...data, network, source, shift, optimiser, state, distil };
  try {
    post({ type: 'end', reason: trainEpochs(run, post), step: state.steps });
  } finally {
    tf.dispose(network.variables as tf.Variable[]);
    distil?.teacher.dispose();
  }
}

/** Trains until a reason to end. */
function trainEpochs(run: Run, post: (message: TrainWorkerMessage) => void): EndReason {
  const { options, state } = run;
  const takeStep = createStep(run);
  const started = performance.now();
  const isLate = () => options.timeLimit > 0 && performance.now() - started > 60_000 * options.timeLimit;
  let kept = started;
  for (;;) {
    if (isStale(run)) return 'early-stop';
    if (state.epoch >= options.epochs) return 'done';
    const { epochInHand: epoch } = state;
    while (epoch.steps < stepsAnEpoch(options)) {
      const stopped = takeStep(isLate());
      if (!Number.isFinite(epoch.loss) || !isSound(state)) return 'diverged';
      if (epoch.steps % REPORT_EVERY === 0) {
        const [loss, accuracy] = [epoch.loss / epoch.steps, epoch.accuracy / epoch.steps];
        post({ type: 'step', step: state.steps, loss, accuracy });
      }
      if (!stopped && performance.now() - kept < 1000 * options.checkpointEvery) continue;
      post({ type: 'checkpoint', state });
      if (stopped) return 'time-limit';
      kept = performance.now();
    }
    const record = finishEpoch(run);
    if (!Number.isFinite(record.validationLoss)) return 'diverged';
    post({ type: 'epoch', ...record, state });
    kept = performance.now();
  }
}

/** Whether a state is fit to be kept. Asked after each step, so that all workers, whose numbers are the same, end at the same one. */
function isSound({ weights, statistics }: TrainingState): boolean {
  let sum = 0;
  for (const vector of [weights, statistics]) for (const value of vector) sum += 0 * value; // NaN of anything but a finite number
  return sum === 0;
}

/** Whether validation is no better for as many epochs as the run has patience for. */
const isStale = ({ options: { earlyStop }, state: { epoch, best } }: Run): boolean =>
  earlyStop > 0 && best !== undefined && epoch - best.epoch >= earlyStop;

/** What all parts of a run share. */
interface Run extends TrainWorkerData {
  readonly network: Network;
  readonly source: CropSource;
  readonly shift: Float32Array;
  readonly optimiser: Optimiser;
  readonly state: TrainingState;
  readonly distil: StepVariation['distil'];
}

const stepsAnEpoch = ({ epochSize, batchSize }: TrainingOptions): number => Math.round(epochSize / batchSize);

async function loadDistil(options: TrainingOptions, shift: Float32Array): Promise<StepVariation['distil']> {
  if (options.teacher === null) return undefined;
  const teacher = await loadTeacher(options.teacher, shift);
  if (!teacher.ok) throw new Error(teacher.error);
  return { teacher: teacher.value, share: options.distil, temperature: options.distilTemperature };
}

/** A function that takes one step with all workers; it tells all of them whether the first one asked to stop after it. */
function createStep(run: Run): (stop: boolean) => boolean {
  const { worker, options, network, source, exchange, optimiser, state, distil } = run;
  const share = Math.round(options.batchSize / options.workers);
  const exchanged = new Float32Array(exchange.size); // gradient, statistics, loss, accuracy, stop
  const gradient = exchanged.subarray(0, network.size);
  const statistics = exchanged.subarray(network.size, network.size + network.statisticsSize);
  const extra = exchanged.subarray(network.size + network.statisticsSize);
  const decayMasks = { all: markDecayed(network, false), head: markDecayed(network, true) };

  return (stop) => {
    const started = performance.now();
    const frozen = state.epoch < options.frozenEpochs;
    const random = createRandom(options.seed, state.steps, worker);
    const batch = source.draw(share, random);
    writeWeights(network, state.weights);
    const dropoutSeed = random.below(2 ** 31);
    const outcome = computeGradient(network, batch, options.labelSmoothing, dropoutSeed, exchanged, { frozen, distil });
    extra.set([outcome.loss, outcome.right / share, worker === 0 && stop ? 1 : 0]);
    averageOverWorkers(exchange, worker, exchanged);
    const learningRate = rateAt(run, state.steps);
    const decayMask = frozen ? decayMasks.head : decayMasks.all;
    const { weightDecay } = options;
    // What was frozen has no moments yet, which Adam's correction of their bias must know: with the thaw all begins anew.
    const steps = state.steps - (frozen ? 0 : options.frozenEpochs * stepsAnEpoch(options));
    if (steps === 0) for (const vector of optimiser.memory) vector.fill(0);
    optimiser.step(state.weights, gradient, { learningRate, weightDecay, decayMask, steps });
    // An average over few steps at first, so that the random start is soon forgotten.
    blend(state.average, state.weights, Math.min(options.averageDecay, (1 + state.steps) / (10 + state.steps)));
    blend(state.statistics, statistics, Math.min(STATISTICS_DECAY, state.steps / (1 + state.steps)));
    state.steps++;
    const { epochInHand } = state;
    epochInHand.steps++;
    epochInHand.loss += extra[0];
    epochInHand.accuracy += extra[1];
    epochInHand.seconds += (performance.now() - started) / 1000;
    return extra[2] > 0;
  };
}

const rateAt = ({ options, state }: Run, step: number): number =>
  rateOfStep(step, stepsAnEpoch(options), options, state.plateau.scale);

function blend(average: Float32Array, values: Float32Array, keep: number): void {
  for (let i = 0; i < average.length; i++) average[i] = keep * average[i] + (1 - keep) * values[i];
}

/** Validates the averaged weights, all workers together, and notes the epoch in the state. */
function finishEpoch(run: Run): EpochRecord {
  const { worker, options, network, exchange, state, validation, shift } = run;
  const sums = new Float32Array(exchange.size);
  writeWeights(network, state.average);
  validateShare(network, state.statistics, validation, shift, { worker, workers: options.workers }, sums);
  averageOverWorkers(exchange, worker, sums);
  const { steps, loss, accuracy, seconds } = state.epochInHand;
  const record: EpochRecord = {
    epoch: state.epoch + 1,
    loss: loss / steps,
    accuracy: accuracy / steps,
    ...meanOverClasses(
      sums.map((mean) => mean * options.workers),
      network.classes,
    ),
    learningRate: rateAt(run, state.steps - 1),
    imagesPerSecond: (steps * options.batchSize) / seconds,
    seconds,
  };
  state.epoch++;
  state.epochInHand = createEpochInHand();
  state.curves = [...state.curves, record];
  state.plateau = updatePlateau(state.plateau, record.validationLoss, options);
  if (isBetter(record, state.best)) {
    const { epoch, validationLoss, validationAccuracy } = record;
    const { average, statistics } = state;
    state.best = {
      epoch,
      validationLoss,
      validationAccuracy,
      average: average.slice(),
      statistics: statistics.slice(),
    };
  }
  return record;
}

/** More of the validation characters right, or as many with a lower loss. */
function isBetter(record: EpochRecord, best: TrainingState['best']): boolean {
  if (!best || record.validationAccuracy > best.validationAccuracy) return true;
  return record.validationAccuracy === best.validationAccuracy && record.validationLoss < best.validationLoss;
}
