import { parentPort, workerData } from 'node:worker_threads';
import * as tf from '@tensorflow/tfjs';
import { ARCHITECTURES } from '../../src/training/architectures.ts';
import { CLASSES, createCropSource, type CharacterPool } from '../../src/training/crop-source.ts';
import { averageOverWorkers, type ExchangeMemory } from '../../src/training/workers/gradient-exchange.ts';
import { createNetwork, readWeights, writeWeights } from '../../src/training/network/network.ts';
import { createOptimiser } from '../../src/training/optimisers/create-optimiser.ts';
import { createRandom } from '../../src/training/random.ts';
import { startBackend } from '../../src/training/kernels/start-backend.ts';
import { computeGradient, markDecayed } from '../../src/training/workers/train-step.ts';
import type { TrainingOptions } from '../../src/training/run/training-options.ts';

const PROFILED = 5; // steps

/** What a worker is started with. */
export interface TimingWorkerData {
  readonly worker: number;
  readonly options: TrainingOptions;
  readonly steps: number;
  readonly warmUp: number;
  readonly pool: CharacterPool;
  readonly exchange: ExchangeMemory;
}

export interface StepTimes {
  readonly worker: number;
  /** Milliseconds a step: all of it, then its parts. */
  readonly step: number;
  readonly parts: Record<'crops' | 'gradient' | 'exchange' | 'optimiser', number>;
  /** Milliseconds a step by kernel, longest first; a kernel that runs others counts their time too. */
  readonly kernels: Record<string, number>;
}

const { worker, options, steps, warmUp, pool, exchange } = workerData as TimingWorkerData;
const { labelSmoothing, learningRate, weightDecay, seed } = options;
await startBackend(options.backend);
const network = createNetwork(ARCHITECTURES[options.architecture], CLASSES, createRandom(seed));
const source = createCropSource(pool, options.crops);
const optimiser = createOptimiser(options.optimiser, network.size, options.momentum);
const decayMask = markDecayed(network, false);
const weights = readWeights(network);
const exchanged = new Float32Array(exchange.size);
const gradient = exchanged.subarray(0, network.size);
const share = Math.round(options.batchSize / options.workers);

const parts = { crops: 0, gradient: 0, exchange: 0, optimiser: 0 };
let started = performance.now();
for (let step = -warmUp; step < steps; step++) {
  if (step === 0) {
    started = performance.now();
    for (const part of Object.keys(parts) as (keyof typeof parts)[]) parts[part] = 0;
  }
  const batch = time('crops', () => source.draw(share, createRandom(seed, step + warmUp, worker)));
  time('gradient', () => {
    writeWeights(network, weights);
    computeGradient(network, batch, labelSmoothing, step + warmUp, exchanged);
  });
  time('exchange', () => averageOverWorkers(exchange, worker, exchanged));
  time('optimiser', () =>
    optimiser.step(weights, gradient, { learningRate, weightDecay, decayMask, steps: step + warmUp }),
  );
}
const elapsed = performance.now() - started;
const times: StepTimes = {
  worker,
  step: elapsed / steps,
  parts: {
    crops: parts.crops / steps,
    gradient: parts.gradient / steps,
    exchange: parts.exchange / steps,
    optimiser: parts.optimiser / steps,
  },
  kernels: await profileKernels(),
};
parentPort?.postMessage(times);

function time<T>(part: keyof typeof parts, run: () => T): T {
  const from = performance.now();
  const result = run();
  parts[part] += performance.now() - from;
  return result;
}

async function profileKernels(): Promise<Record<string, number>> {
  const totals = new Map<string, number>();
  const batch = source.draw(share, createRandom(seed, 0, worker));
  for (let step = 0; step < PROFILED; step++) {
    const { kernels } = await tf.profile(() => {
      computeGradient(network, batch, labelSmoothing, step, exchanged);
    });
    for (const { name, kernelTimeMs } of kernels) totals.set(name, (totals.get(name) ?? 0) + Number(kernelTimeMs));
  }
  return Object.fromEntries([...totals].sort((a, b) => b[1] - a[1]).map(([name, total]) => [name, total / PROFILED]));
}
