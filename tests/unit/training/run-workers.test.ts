import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { GLYPH_PIXELS } from '../../../src/core/glyph.ts';
import { ARCHITECTURES } from '../../../src/training/architectures.ts';
import { CLASSES, type CharacterPool } from '../../../src/training/crop-source.ts';
import { loadDataset } from '../../../src/training/data/load-dataset.ts';
import { createNetwork, type Network } from '../../../src/training/network/network.ts';
import { createRandom } from '../../../src/training/random.ts';
import { runWorkers } from '../../../src/training/run-workers.ts';
import { splitPool } from '../../../src/training/split-pool.ts';
import { startWasmBackend } from '../../../src/training/start-wasm-backend.ts';
import type { TrainWorkerMessage } from '../../../src/training/train-worker.ts';
import type { TrainingOptions } from '../../../src/training/training-options.ts';
import { decodeTrainingState, encodeTrainingState, type TrainingState } from '../../../src/training/training-state.ts';
import { idxBytes } from './data/idx-bytes.ts';
import { mustSucceed } from './data/must-succeed.ts';
import { temporaryFolder } from './data/temporary-folder.ts';
import { makeUpCharacters } from './made-up-characters.ts';

const folder = temporaryFolder();
const STEPS_AN_EPOCH = 10;
const START_TIMEOUT = 120_000; // milliseconds: threads that compile their modules first

const options: TrainingOptions = {
  architecture: 'stride-gap-small',
  epochs: 3,
  epochSize: STEPS_AN_EPOCH * 32,
  batchSize: 32,
  workers: 2,
  seed: 5,
  learningRate: 0.01,
  weightDecay: 0.02,
  labelSmoothing: 0.05,
  averageDecay: 0.9,
};

type Epoch = Extract<TrainWorkerMessage, { type: 'epoch' }>;

let network: Network;
let data: { readonly training: CharacterPool; readonly validation: CharacterPool };

/** Writes made-up characters as EMNIST's files are written, and reads them as training does. */
async function makeDataSet() {
  const { images, labels } = await makeUpCharacters(4);
  const lying = images.map((_, i) => {
    const [image, pixel] = [Math.floor(i / GLYPH_PIXELS), i % GLYPH_PIXELS];
    return images[image * GLYPH_PIXELS + (pixel % 28) * 28 + Math.floor(pixel / 28)];
  });
  writeFileSync(join(folder, 'emnist-balanced-train-images-idx3-ubyte'), idxBytes([labels.length, 28, 28], lying));
  writeFileSync(join(folder, 'emnist-balanced-train-labels-idx1-ubyte'), idxBytes([labels.length], labels));
  const sets = mustSucceed(await loadDataset(folder, { split: 'train' }));
  expect(Buffer.from(sets[0].images).equals(images)).toBe(true); // upright again
  return splitPool(sets, options.seed);
}

/** Trains to the end; gives what was told after each epoch, and the steps that were reported. */
async function train(state?: TrainingState, changes: Partial<TrainingOptions> = {}) {
  const epochs: Epoch[] = [];
  const steps: number[] = [];
  const run = { options: { ...options, ...changes }, network, pool: data.training, validation: data.validation, state };
  const result = await runWorkers(run, (message) => {
    if (message.type === 'epoch') epochs.push(message);
    else steps.push(message.step);
    return Promise.resolve();
  });
  if (!result.ok) throw new Error(result.error);
  return { epochs, steps };
}

/** Trains with something that cannot work; gives the error. */
async function failWith(broken: Partial<Parameters<typeof runWorkers>[0]>): Promise<string> {
  const run = { options, network, pool: data.training, validation: data.validation, state: undefined, ...broken };
  const result = await runWorkers(run, () => Promise.resolve());
  if (result.ok) throw new Error('expected an error, got a run');
  return result.error;
}

/** Names of the arrays in which two states differ by a bit: a diff of all their numbers would fill the screen. */
const differing = (one: TrainingState, other: TrainingState): string[] =>
  (['weights', 'average', 'adamMean', 'adamSquare', 'statistics'] as const).filter(
    (name) => !Buffer.from(one[name].buffer).equals(Buffer.from(other[name].buffer)),
  );

let unbroken: Awaited<ReturnType<typeof train>>;

beforeAll(async () => {
  await startWasmBackend();
  network = createNetwork(ARCHITECTURES[options.architecture], CLASSES, createRandom(options.seed));
  data = await makeDataSet();
  unbroken = await train();
}, START_TIMEOUT);

describe('runWorkers', () => {
  it('tells of every epoch, and of steps in between', () => {
    expect(unbroken.epochs.map(({ state }) => [state.epoch, state.steps])).toEqual([
      [1, STEPS_AN_EPOCH],
      [2, 2 * STEPS_AN_EPOCH],
      [3, 3 * STEPS_AN_EPOCH],
    ]);
    expect(unbroken.steps.at(-1)).toBe(3 * STEPS_AN_EPOCH);
    for (const { state, validation, accuracy } of unbroken.epochs) {
      expect(state.weights).toHaveLength(network.size);
      expect(state.statistics).toHaveLength(network.statisticsSize);
      expect(state.weights.every(Number.isFinite)).toBe(true);
      expect(validation).toBeGreaterThanOrEqual(0);
      expect(accuracy).toBeLessThanOrEqual(1);
    }
  });

  it('learns: the loss falls', () => {
    const losses = unbroken.epochs.map(({ loss }) => loss);
    expect(losses[0]).toBeGreaterThan(3); // of log 48 = 3.87 where nothing is known
    expect(losses[2]).toBeLessThan(losses[0] - 0.1);
  });

  it('resumed from a checkpoint comes to the same weights as unbroken, to the bit', async () => {
    const [first] = unbroken.epochs;
    const { state } = decodeTrainingState(encodeTrainingState(first.state, options));
    const resumed = await train(state);
    expect(resumed.epochs.map(({ state: { epoch } }) => epoch)).toEqual([2, 3]);
    expect(differing(resumed.epochs[1].state, unbroken.epochs[2].state)).toEqual([]);
    expect(resumed.epochs[1].loss).toBe(unbroken.epochs[2].loss);
    expect(resumed.epochs[1].validation).toBe(unbroken.epochs[2].validation);
  });

  it('trains in one thread as well, on other crops in each epoch, and otherwise for another seed', async () => {
    const short = { workers: 1, epochs: 2, epochSize: 32, learningRate: 1e-6 };
    const [one, other] = await Promise.all([train(undefined, short), train(undefined, { ...short, seed: 6 })]);
    const [first, second] = one.epochs;
    expect(second.state.steps).toBe(2);
    expect(Math.abs(first.loss - second.loss)).toBeGreaterThan(1e-3); // the weights have hardly moved
    expect(differing(other.epochs[1].state, second.state)).toContain('weights');
  });

  it('ends with the words of a worker that fails', async () => {
    const pool = { images: data.training.images, labels: new Uint8Array(data.training.labels.length) };
    expect(await failWith({ pool })).toMatch(/^worker \d: RangeError: training data: .* got none of /);
  });

  it('does not leave the others waiting for one that failed', async () => {
    const started: Worker[] = [];
    const remember = (worker: Worker) => void started.push(worker);
    process.on('worker', remember);
    // The first worker alone looks at these, after an epoch; the second then waits for it at the next step.
    expect(await failWith({ validation: undefined as unknown as CharacterPool })).toMatch(/^worker 0: TypeError/);
    process.off('worker', remember);
    expect(started.map(({ threadId }) => threadId)).toEqual([-1, -1]); // both are gone
  });

  it('leaves the network of the main thread alone', () => {
    expect(tf.memory().numTensors).toBe(network.variables.length);
  });
});
