import type { Worker } from 'node:worker_threads';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseArchitecture } from '../../../../src/training/network/choose-architecture.ts';
import { CLASSES, type CharacterPool } from '../../../../src/training/crop-source.ts';
import { loadDataset } from '../../../../src/training/data/load-dataset.ts';
import { decodeTrainingState, encodeTrainingState } from '../../../../src/training/state/encode-state.ts';
import { createNetwork, type Network } from '../../../../src/training/network/network.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { runWorkers } from '../../../../src/training/workers/run-workers.ts';
import { splitPool } from '../../../../src/training/run/split-pool.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import type { EndReason, EpochMessage } from '../../../../src/training/workers/train-messages.ts';
import type { TrainingOptions } from '../../../../src/training/run/training-options.ts';
import type { TrainingState } from '../../../../src/training/state/training-state.ts';
import { mustSucceed } from '../data/must-succeed.ts';
import { temporaryFolder } from '../data/temporary-folder.ts';
import { differingVectors } from '../differing-vectors.ts';
import { writeMadeUpData } from '../made-up-data.ts';
import { MADE_UP_OPTIONS } from '../made-up-options.ts';

const folder = temporaryFolder();
const START_TIMEOUT = 120_000; // milliseconds: threads that compile their modules first

const options = MADE_UP_OPTIONS;
const STEPS_AN_EPOCH = options.epochSize / options.batchSize;

let network: Network;
let data: { readonly training: CharacterPool; readonly validation: CharacterPool };

/** Trains to the end; gives what was told. */
async function train(state?: TrainingState, changes: Partial<TrainingOptions> = {}) {
  const epochs: EpochMessage[] = [];
  const steps: number[] = [];
  const kept: TrainingState[] = [];
  const ends: EndReason[] = [];
  const run = { options: { ...options, ...changes }, network, pool: data.training, validation: data.validation, state };
  const result = await runWorkers(run, (message) => {
    if (message.type === 'epoch') epochs.push(message);
    if (message.type === 'step') steps.push(message.step);
    if (message.type === 'checkpoint') kept.push(message.state);
    if (message.type === 'end') ends.push(message.reason);
    return Promise.resolve();
  });
  if (!result.ok) throw new Error(result.error);
  return { epochs, steps, kept, ends };
}

/** Trains with something that cannot work; gives the error. */
async function failWith(broken: Partial<Parameters<typeof runWorkers>[0]>): Promise<string> {
  const run = { options, network, pool: data.training, validation: data.validation, state: undefined, ...broken };
  const result = await runWorkers(run, () => Promise.resolve());
  if (result.ok) throw new Error('expected an error, got a run');
  return result.error;
}

let unbroken: Awaited<ReturnType<typeof train>>;

beforeAll(async () => {
  await startWasmBackend();
  network = createNetwork(chooseArchitecture(options), CLASSES, createRandom(options.seed));
  const images = await writeMadeUpData(folder, 4);
  const sets = mustSucceed(await loadDataset(folder, { split: 'train' }));
  expect(Buffer.from(sets[0].images).equals(images)).toBe(true); // upright again
  data = splitPool(sets, options.seed, 0.1);
  unbroken = await train();
}, START_TIMEOUT);

describe('runWorkers', () => {
  it('tells of every epoch, of steps in between, and of the end', () => {
    expect(unbroken.epochs.map(({ state }) => [state.epoch, state.steps])).toEqual([
      [1, STEPS_AN_EPOCH],
      [2, 2 * STEPS_AN_EPOCH],
      [3, 3 * STEPS_AN_EPOCH],
    ]);
    expect(unbroken.steps.at(-1)).toBe(3 * STEPS_AN_EPOCH);
    expect(unbroken.ends).toEqual(['done']);
    for (const { state, ...record } of unbroken.epochs) {
      expect(state.weights).toHaveLength(network.size);
      expect(state.statistics).toHaveLength(network.statisticsSize);
      expect(state.weights.every(Number.isFinite)).toBe(true);
      for (const value of [record.validationAccuracy, record.accuracy]) expect(value).toBeLessThanOrEqual(1);
      expect(record.validationLoss).toBeGreaterThan(0);
      expect(record.imagesPerSecond).toBeCloseTo(options.epochSize / record.seconds, 6);
    }
    const rates = unbroken.epochs.map(({ learningRate }) => learningRate);
    expect(rates[2]).toBeLessThan(rates[1]);
  });

  it('keeps the curves and the best epoch in the state', () => {
    const { state } = unbroken.epochs[2];
    expect(state.curves).toEqual(unbroken.epochs.map(({ type: _, state: __, ...record }) => record));
    const accuracies = unbroken.epochs.map(({ validationAccuracy }) => validationAccuracy);
    const { epoch, validationAccuracy, average } = state.best ?? expect.fail('no best epoch');
    expect(validationAccuracy).toBe(Math.max(...accuracies));
    expect(average).toEqual(unbroken.epochs[epoch - 1].state.average);
  });

  it('learns: the loss falls', () => {
    const losses = unbroken.epochs.map(({ loss }) => loss);
    expect(losses[0]).toBeGreaterThan(3); // of log 48 = 3.87 where nothing is known
    expect(losses[2]).toBeLessThan(losses[0] - 0.1);
  });

  it('resumed from a checkpoint comes to the same weights as unbroken, to the bit', async () => {
    const { state } = decodeTrainingState(encodeTrainingState(unbroken.epochs[0].state, options));
    const resumed = await train(state);
    expect(resumed.epochs.map(({ epoch }) => epoch)).toEqual([2, 3]);
    expect(differingVectors(resumed.epochs[1].state, unbroken.epochs[2].state)).toEqual([]);
  });

  it('ends with the words of a worker that fails', async () => {
    const pool = { images: data.training.images, labels: new Uint8Array(data.training.labels.length) };
    expect(await failWith({ pool })).toMatch(/^worker \d: RangeError: training data: .* got none of /);
  });

  it('ends where the loss is no number any more, and says what to do', async () => {
    const error = await failWith({ options: { ...options, optimiser: 'sgd', learningRate: 1e30, warmUp: 0 } });
    expect(error).toMatch(/^--learning-rate: the loss is no number any more at step \d+: try one below 1e\+30$/);
  });

  it('does not leave the others waiting for one that failed', async () => {
    const started: Worker[] = [];
    const remember = (worker: Worker) => void started.push(worker);
    process.on('worker', remember);
    const run = { options, network, pool: data.training, validation: data.validation, state: undefined };
    const result = await runWorkers(run, async ({ type }) => {
      if (type === 'step') await started[1].terminate(); // the first then waits for it at the next step
    });
    expect(result).toEqual({ ok: false, error: 'worker 1: ended with code 1' });
    process.off('worker', remember);
    expect(started.map(({ threadId }) => threadId)).toEqual([-1, -1]); // both are gone
  });

  it('ends at once where what it found cannot be kept', async () => {
    const endless = { ...options, epochs: 10_000 };
    const run = { options: endless, network, pool: data.training, validation: data.validation, state: undefined };
    const result = await runWorkers(run, ({ type }) =>
      type === 'epoch' ? Promise.reject(new Error('no space left')) : Promise.resolve(),
    );
    expect(result).toEqual({ ok: false, error: 'what the run found could not be kept: no space left' });
  });

  it('leaves the network of the main thread alone', () => {
    expect(tf.memory().numTensors).toBe(network.variables.length);
  });
});
