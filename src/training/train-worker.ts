import { parentPort, workerData } from 'node:worker_threads';
import { normaliseGlyph } from '../core/normalise-glyph.ts';
import { GLYPH_PIXELS, GLYPH_SIZE } from '../core/glyph.ts';
import { AdamW } from './adam-w.ts';
import { ARCHITECTURES } from './architectures.ts';
import { CLASSES, createCropSource, type CharacterPool } from './crop-source.ts';
import { averageOverWorkers, type ExchangeMemory } from './gradient-exchange.ts';
import { countRight } from './network/loss.ts';
import { createNetwork, glyphTensor, readWeights, writeWeights, type Network } from './network/network.ts';
import { createRandom } from './random.ts';
import { startWasmBackend } from './start-wasm-backend.ts';
import { computeGradient } from './train-step.ts';
import { learningRateAt, type TrainingOptions } from './training-options.ts';
import type { TrainingState } from './training-state.ts';

/** What a worker is started with. */
export interface TrainWorkerData {
  readonly worker: number;
  readonly options: TrainingOptions;
  readonly pool: CharacterPool;
  readonly validation: CharacterPool;
  readonly exchange: ExchangeMemory;
  readonly state: TrainingState | undefined;
}

/** What the first worker tells of the run; the others only work. */
export type TrainWorkerMessage =
  | { readonly type: 'step'; readonly step: number; readonly loss: number; readonly accuracy: number }
  | {
      readonly type: 'epoch';
      readonly state: TrainingState;
      readonly loss: number;
      readonly accuracy: number;
      readonly validation: number;
    };

const REPORT_EVERY = 10; // steps
const STATISTICS_DECAY = 0.99; // share of the old running statistics that stays at each step

const { worker, options, pool, validation, exchange, state: resumed } = workerData as TrainWorkerData;
await startWasmBackend();
const network = createNetwork(ARCHITECTURES[options.architecture], CLASSES, createRandom(options.seed));
const source = createCropSource(pool, options.crops);
const decayMask = markDecayed(network);
const optimiser = new AdamW(network.size);
const state: TrainingState = resumed ?? {
  epoch: 0,
  steps: 0,
  weights: readWeights(network),
  average: readWeights(network),
  adamMean: optimiser.mean,
  adamSquare: optimiser.square,
  statistics: new Float32Array(network.statisticsSize),
};
optimiser.mean.set(state.adamMean);
optimiser.square.set(state.adamSquare);
optimiser.steps = state.steps;

const stepsAnEpoch = Math.round(options.epochSize / options.batchSize);
const share = Math.round(options.batchSize / options.workers);
const exchanged = new Float32Array(exchange.size); // gradient, statistics, loss, right
const gradient = exchanged.subarray(0, network.size);
const statistics = exchanged.subarray(network.size, network.size + network.statisticsSize);

while (state.epoch < options.epochs) {
  let loss = 0;
  let accuracy = 0;
  for (let step = 0; step < stepsAnEpoch; step++) {
    const random = createRandom(options.seed, state.steps, worker);
    const batch = source.draw(share, random);
    writeWeights(network, state.weights);
    const outcome = computeGradient(network, batch, options.labelSmoothing, random.below(2 ** 31), exchanged);
    exchanged[exchange.size - 2] = outcome.loss;
    exchanged[exchange.size - 1] = outcome.right / share;
    averageOverWorkers(exchange, worker, exchanged);
    const rate = learningRateAt(state.steps, stepsAnEpoch * options.epochs, options);
    optimiser.step(state.weights, gradient, { learningRate: rate, weightDecay: options.weightDecay, decayMask });
    // An average over few steps at first, so that the random start is soon forgotten.
    const keep = Math.min(options.averageDecay, (1 + state.steps) / (10 + state.steps));
    blend(state.average, state.weights, keep);
    blend(state.statistics, statistics, Math.min(STATISTICS_DECAY, state.steps / (1 + state.steps)));
    state.steps++;
    loss += exchanged[exchange.size - 2];
    accuracy += exchanged[exchange.size - 1];
    if (worker === 0 && (step + 1) % REPORT_EVERY === 0) {
      post({ type: 'step', step: state.steps, loss: loss / (step + 1), accuracy: accuracy / (step + 1) });
    }
  }
  state.epoch++;
  if (worker === 0) {
    const snapshot = { ...state, adamMean: optimiser.mean, adamSquare: optimiser.square };
    post({
      type: 'epoch',
      state: snapshot,
      loss: loss / stepsAnEpoch,
      accuracy: accuracy / stepsAnEpoch,
      validation: validate(),
    });
  }
}

function post(message: TrainWorkerMessage): void {
  parentPort?.postMessage(message);
}

function blend(average: Float32Array, values: Float32Array, keep: number): void {
  for (let i = 0; i < average.length; i++) average[i] = keep * average[i] + (1 - keep) * values[i];
}

/** Only convolution filters and the dense matrix are decayed: the variables with more than one dimension. */
function markDecayed({ variables, size }: Network): Uint8Array {
  const mask = new Uint8Array(size);
  let offset = 0;
  for (const variable of variables) {
    if (variable.rank > 1) mask.fill(1, offset, offset + variable.size);
    offset += variable.size;
  }
  return mask;
}

/** Accuracy of the averaged weights on characters that training does not see, not distorted. */
function validate(): number {
  writeWeights(network, state.average);
  const count = validation.labels.length;
  let right = 0;
  for (let from = 0; from < count; from += 256) {
    const labels = Int32Array.from(validation.labels.subarray(from, from + 256));
    const glyphs = new Float32Array(labels.length * GLYPH_PIXELS);
    labels.forEach((_, i) => {
      const data = validation.images.subarray((from + i) * GLYPH_PIXELS, (from + i + 1) * GLYPH_PIXELS);
      glyphs.set(normaliseGlyph({ width: GLYPH_SIZE, height: GLYPH_SIZE, data }), i * GLYPH_PIXELS);
    });
    const input = glyphTensor(glyphs);
    const logits = network.inferLogits(input, state.statistics);
    right += countRight(logits.dataSync() as Float32Array, labels, network.classes);
    input.dispose();
    logits.dispose();
  }
  return right / count;
}
