import { ARCHITECTURES } from '../architectures.ts';
import { OPTIMISERS } from '../optimisers/create-optimiser.ts';
import { SCHEDULES } from '../schedule/learning-rate-at.ts';
import { BACKENDS } from '../kernels/start-backend.ts';
import { SHIPPED_EPOCHS, type TrainingOptions } from '../run/training-options.ts';

/** A flag that sets a number from `low` to `high`. */
export interface NumberFlag {
  readonly type: 'number';
  readonly low: number;
  readonly high: number;
  readonly whole: boolean;
  readonly help: string;
}

/** A flag that sets one of a few words. */
export interface ChoiceFlag {
  readonly type: 'choice';
  readonly choices: readonly string[];
  readonly help: string;
}

/** A flag that sets the name of a folder under models/. */
export interface ModelFlag {
  readonly type: 'model';
  readonly help: string;
}

export type OptionFlag = NumberFlag | ChoiceFlag | ModelFlag;

const whole = (low: number, high: number, help: string): NumberFlag => ({
  type: 'number',
  low,
  high,
  whole: true,
  help,
});
const number = (low: number, high: number, help: string): NumberFlag => ({
  type: 'number',
  low,
  high,
  whole: false,
  help,
});
const choice = (choices: readonly string[], help: string): ChoiceFlag => ({ type: 'choice', choices, help });

/** The flag of each option of a run; `epochSize` is `--epoch-size` on the command line. */
export const OPTION_FLAGS: Readonly<Record<Exclude<keyof TrainingOptions, 'crops'>, OptionFlag>> = {
  architecture: choice(Object.keys(ARCHITECTURES), 'the net'),
  width: number(0.1, 8, "factor on the net's filters and hidden units"),
  dropout: number(0, 0.9, "rate of all its dropout, instead of the net's own"),
  epochs: whole(1, 10_000, 'epochs in all, those before --resume included'),
  epochSize: whole(1, 1e9, 'augmented crops an epoch, over all workers'),
  batchSize: whole(1, 4096, 'crops a step, over all workers'),
  workers: whole(1, 256, 'threads that share a batch'),
  seed: whole(0, 2 ** 31, 'the same seed and worker count give the same run'),
  backend: choice(BACKENDS, 'what computes: WebAssembly, plain JavaScript, or @tensorflow/tfjs-node if installed'),
  optimiser: choice(OPTIMISERS, 'update rule'),
  momentum: number(0, 0.999, "share of the last step's velocity kept by sgd and rmsprop"),
  learningRate: number(1e-6, 10, 'highest rate, after the warm-up'),
  weightDecay: number(0, 1, 'decoupled with adamw, an L2 term of the gradient with the others'),
  schedule: choice(SCHEDULES, 'of the rate: a cosine to zero, lowered where validation stands still, or constant'),
  warmUp: number(0, 0.9, 'share of all steps in which the rate rises to its highest'),
  patience: whole(1, 1000, 'plateau: epochs without a lower validation loss before the rate is lowered'),
  plateauFactor: number(0.01, 0.99, 'plateau: what the rate is then multiplied by'),
  labelSmoothing: number(0, 0.5, 'share of each label spread over all classes'),
  averageDecay: number(0, 0.9999, 'share of the averaged weights kept a step; they are what is shipped'),
  earlyStop: whole(0, 10_000, 'end after N epochs without a better validation; 0 for never'),
  ship: choice(SHIPPED_EPOCHS, 'the epoch whose weights are shipped: of the best validation, or the last'),
  startShare: number(0, 1, "--from: share of that net's weights in what is shipped"),
  timeLimit: number(0, 100_000, 'minutes after which to stop, to go on with --resume; 0 for none'),
  checkpointEvery: number(1, 86_400, 'seconds between two checkpoints within an epoch'),
  frozenEpochs: whole(0, 10_000, '--from: epochs in which only the last layer learns, then all at a fifth of the rate'),
  teacher: { type: 'model', help: 'trained net whose answers are learned too (distillation)' },
  distil: number(0, 1, "--teacher: share of the loss that comes from the teacher's answers"),
  distilTemperature: number(1, 100, "--teacher: what both nets' logits are divided by"),
};

/** The flag of each option of a run's crops. */
export const CROP_FLAGS: Readonly<Record<keyof TrainingOptions['crops'], NumberFlag>> = {
  classPower: number(0, 1, 'classes are drawn by count^X: 0 equally, 1 as counted'),
  digitShare: number(0, 0.99, 'share of the characters that are digits; 0 leaves it to class-power'),
  scanShare: number(0, 1, "share of crops like the data sets' scans; the others are like a camera's"),
  worldShare: number(0, 1, "share of drawn hands among the camera's crops of digits"),
  fontShare: number(0, 1, "share of handwriting fonts among the camera's other crops"),
  noCharacterShare: number(0, 0.5, 'share of crops that are no character'),
  distortion: number(0, 3, "strength of the camera's distortions"),
};

/** `epochSize` → `epoch-size`. */
export const toFlagName = (option: string): string => option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
