import * as tf from '@tensorflow/tfjs';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chooseArchitecture } from '../../../../src/training/network/choose-architecture.ts';
import { CLASSES } from '../../../../src/training/crop-source.ts';
import { decodeTrainingState, encodeTrainingState } from '../../../../src/training/state/encode-state.ts';
import { createExchangeMemory } from '../../../../src/training/workers/gradient-exchange.ts';
import { createNetwork, readWeights } from '../../../../src/training/network/network.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { exchangeSize, runTraining } from '../../../../src/training/workers/run-training.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import type { EndReason, EpochMessage } from '../../../../src/training/workers/train-messages.ts';
import type { TrainingOptions } from '../../../../src/training/run/training-options.ts';
import type { TrainingState } from '../../../../src/training/state/training-state.ts';
import { differingVectors } from '../differing-vectors.ts';
import { MADE_UP_OPTIONS } from '../made-up-options.ts';
import { makeUpPools } from '../made-up-pool.ts';

const TIMEOUT = 60_000; // milliseconds, where other programs need the processor too
const STEPS_AN_EPOCH = 4;
const options: TrainingOptions = { ...MADE_UP_OPTIONS, workers: 1, batchSize: 8, epochSize: 8 * STEPS_AN_EPOCH };

let pools: Awaited<ReturnType<typeof makeUpPools>>;

/** Trains in this thread as the only worker; gives what was told, each state as it was then. */
async function train(state?: TrainingState, changes: Partial<TrainingOptions> = {}) {
  const epochs: EpochMessage[] = [];
  const kept: TrainingState[] = [];
  const ends: EndReason[] = [];
  const all = { ...options, ...changes };
  const network = createNetwork(chooseArchitecture(all), CLASSES, createRandom(0));
  const exchange = createExchangeMemory(1, exchangeSize(network));
  tf.dispose(network.variables as tf.Variable[]);
  await runTraining({ ...pools, worker: 0, options: all, exchange, state: structuredClone(state) }, (message) => {
    const told = structuredClone(message);
    if (told.type === 'epoch') epochs.push(told);
    if (told.type === 'checkpoint') kept.push(told.state);
    if (told.type === 'end') ends.push(told.reason);
  });
  return { epochs, kept, ends };
}

let unbroken: Awaited<ReturnType<typeof train>>;

beforeAll(async () => {
  await startWasmBackend();
  pools = await makeUpPools();
  unbroken = await train(undefined, { checkpointEvery: 0 }); // after each step
}, TIMEOUT);
afterEach(() => {
  expect(tf.memory().numTensors).toBe(0);
});

describe('runTraining', { timeout: TIMEOUT }, () => {
  it('resumed from any checkpoint comes to the same weights as unbroken, to the bit', async () => {
    expect(unbroken.kept).toHaveLength(3 * STEPS_AN_EPOCH);
    for (const state of [unbroken.epochs[0].state, unbroken.kept[STEPS_AN_EPOCH + 1]]) {
      const resumed = await train(decodeTrainingState(encodeTrainingState(state, options)).state);
      expect(resumed.epochs.map(({ epoch }) => epoch)).toEqual([2, 3]);
      expect(differingVectors(resumed.epochs[1].state, unbroken.epochs[2].state)).toEqual([]);
      for (const number of ['loss', 'accuracy', 'validationLoss', 'validationAccuracy', 'learningRate'] as const) {
        expect(resumed.epochs.map((epoch) => epoch[number])).toEqual(
          unbroken.epochs.slice(1).map((epoch) => epoch[number]),
        );
      }
    }
  });

  it('stops when its time is up, and goes on from there to the same weights', async () => {
    const { kept, ends, epochs } = await train(undefined, { timeLimit: 1e-9 });
    expect(ends).toEqual(['time-limit']);
    expect(epochs).toEqual([]);
    expect(kept.map(({ steps }) => steps)).toEqual([1]);
    const resumed = await train(kept[0]);
    expect(differingVectors(resumed.epochs[2].state, unbroken.epochs[2].state)).toEqual([]);
  });

  it('stops early when validation is no better for some epochs', async () => {
    const hopeless = { learningRate: 1e-6, averageDecay: 0, epochs: 9, epochSize: 8, earlyStop: 2 };
    const { epochs, ends } = await train(undefined, hopeless);
    expect(ends).toEqual(['early-stop']);
    const { epoch, best } = epochs.at(-1)?.state ?? expect.fail('no epochs');
    expect(epoch - (best?.epoch ?? 0)).toBe(2);
    expect((await train(epochs.at(-1)?.state, hopeless)).ends).toEqual(['early-stop']); // and stays so
  });

  it('lowers the rate on plateaus of validation', async () => {
    const still = { schedule: 'plateau', learningRate: 1e-6, patience: 1, plateauFactor: 0.5 } as const;
    const { epochs } = await train(undefined, { ...still, epochs: 4, epochSize: 8, warmUp: 0, averageDecay: 0 });
    epochs.slice(1).forEach(({ learningRate, validationLoss, state }, index) => {
      expect(learningRate).toBe(1e-6 * epochs[index].state.plateau.scale);
      const isPlateau = validationLoss >= (epochs[index].state.plateau.best ?? 0) * (1 - 1e-4);
      expect(state.plateau.scale).toBe(epochs[index].state.plateau.scale * (isPlateau ? 0.5 : 1));
    });
    expect(epochs[3].state.plateau.scale).toBeLessThan(1);
  });

  it('leaves all but the last layer alone while features are frozen', async () => {
    const { epochs } = await train(undefined, { epochs: 2, frozenEpochs: 1 });
    const start = createNetwork(chooseArchitecture(options), CLASSES, createRandom(options.seed));
    const weights = readWeights(start);
    const features = start.variables.slice(0, -2).reduce((sum, { size }) => sum + size, 0);
    tf.dispose(start.variables as tf.Variable[]);
    const [frozen, thawed] = epochs.map(({ state }) => state.weights);
    expect(frozen.subarray(0, features)).toEqual(weights.subarray(0, features));
    expect(frozen.subarray(features)).not.toEqual(weights.subarray(features));
    expect(thawed.subarray(0, features)).not.toEqual(weights.subarray(0, features));
  });

  it('restarts the moments when features thaw, so that their first step is a whole one, and resumes there to the bit', async () => {
    const plain = { optimiser: 'adam', weightDecay: 0, schedule: 'constant', warmUp: 0, epochSize: 8 } as const;
    const changes = { ...plain, epochs: 6, frozenEpochs: 4 };
    const { epochs } = await train(undefined, changes);
    const network = createNetwork(chooseArchitecture(options), CLASSES, createRandom(0));
    const features = network.variables.slice(0, -2).reduce((sum, { size }) => sum + size, 0);
    tf.dispose(network.variables as tf.Variable[]);
    const [before, after] = [epochs[3].state.weights, epochs[4].state.weights];
    const moves = after.map((weight, i) => Math.abs(weight - before[i]) / epochs[4].learningRate);
    expect(Math.max(...moves.subarray(features))).toBeCloseTo(1, 2); // Adam's first step is the rate, whatever the slope
    expect(moves.subarray(0, features).sort()[features >> 1]).toBeCloseTo(1, 2);
    const resumed = await train(decodeTrainingState(encodeTrainingState(epochs[3].state, options)).state, changes);
    expect(differingVectors(resumed.epochs[1].state, epochs[5].state)).toEqual([]);
  });

  it('ends before weights that are no numbers are kept', async () => {
    const { kept, epochs, ends } = await train(undefined, {
      ...{ optimiser: 'sgd', learningRate: 1e45, schedule: 'constant', warmUp: 0, checkpointEvery: 0 },
    });
    expect([kept, epochs, ends]).toEqual([[], [], ['diverged']]);
  });

  it('trains on another backend, with the same crops to about the same loss', async () => {
    const short = { epochs: 1, epochSize: 16 };
    const wasm = await train(undefined, short);
    const cpu = await train(undefined, { ...short, backend: 'cpu' });
    await startWasmBackend();
    expect(cpu.epochs[0].loss).toBeCloseTo(wasm.epochs[0].loss, 3);
    expect(cpu.epochs[0].validationLoss).toBeCloseTo(wasm.epochs[0].validationLoss, 2);
  });
});
