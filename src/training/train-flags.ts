import { availableParallelism } from 'node:os';
import { err, ok, type Result } from '../core/result.ts';
import { ARCHITECTURES, type ArchitectureName } from './architectures.ts';
import type { TrainingOptions } from './training-options.ts';

const MOST_WORKERS = 64;

/** As many workers as there are cores, rounded down to a power of two: the usual batch sizes divide by it. */
export function chooseWorkers(cores: number): number {
  return 2 ** Math.floor(Math.log2(Math.min(cores, MOST_WORKERS)));
}

/** Flags of `npm run train`, for `parseArgs`. */
export const TRAIN_FLAGS = {
  help: { type: 'boolean' },
  data: { type: 'string' },
  name: { type: 'string', default: 'inklens' },
  resume: { type: 'boolean', default: false },
  architecture: { type: 'string', default: 'stride-gap' },
  epochs: { type: 'string', default: '20' },
  'epoch-size': { type: 'string', default: '50000' },
  'batch-size': { type: 'string', default: '128' },
  workers: { type: 'string', default: String(chooseWorkers(availableParallelism())) },
  seed: { type: 'string', default: '1' },
  'learning-rate': { type: 'string', default: '0.003' },
  'weight-decay': { type: 'string', default: '0.02' },
  'label-smoothing': { type: 'string', default: '0.05' },
  'average-decay': { type: 'string', default: '0.999' },
  'class-power': { type: 'string', default: '0.3' },
  'scan-share': { type: 'string', default: '0.45' },
  'world-share': { type: 'string', default: '0.4' },
  'no-character-share': { type: 'string', default: '0.1' },
  distortion: { type: 'string', default: '1' },
} as const;

export const TRAIN_HELP = `Trains a net on MNIST and EMNIST and writes models/NAME.

npm run train -- [flags]
  --data DIR             folder with the IDX files, .gz or not; downloaded into a cache folder without it
  --name NAME            model to write                                     (inklens)
  --resume               go on from the last epoch's checkpoint of NAME; --epochs may be another
  --architecture NAME    ${Object.keys(ARCHITECTURES).join(', ')}          (stride-gap)
  --epochs N             1–10000                                            (20)
  --epoch-size N         augmented crops an epoch, over all workers         (50000)
  --batch-size N         crops a step, over all workers                     (128)
  --workers N            threads that share a batch                         (all cores)
  --seed N               the same seed and worker count give the same run   (1)
  --learning-rate X      highest rate of AdamW; cosine after a warm-up      (0.003)
  --weight-decay X       0–1                                                (0.02)
  --label-smoothing X    0–0.5                                              (0.05)
  --average-decay X      share of the averaged weights kept a step, 0–0.9999 (0.999)
  --class-power X        classes are drawn by count^X: 0 equally, 1 as counted (0.3)
  --scan-share X         share of crops like the data sets' scans; the others are like a camera's (0.45)
  --world-share X        share of drawn strokes among the camera's crops of 1, 4, 7 (0.4)
  --no-character-share X share of crops that are no character, 0–0.5        (0.1)
  --distortion X         strength of the camera's distortions, 0–3          (1)`;

type Values = Readonly<Record<string, string | boolean | undefined>>;

export type TrainFlags = TrainingOptions & {
  readonly name: string;
  readonly data: string | undefined;
  readonly resume: boolean;
};

/** Checks the flags; the error names the flag, what was expected and what was got. */
export function parseTrainFlags(values: Values): Result<TrainFlags, string> {
  const problems: string[] = [];
  const number = (flag: string, low: number, high: number, whole: boolean): number => {
    const text = String(values[flag]);
    const value = text.trim() === '' ? NaN : Number(text);
    if (!(value >= low && value <= high) || (whole && !Number.isInteger(value))) {
      problems.push(`--${flag}: expected a ${whole ? 'whole number' : 'number'} from ${low} to ${high}, got "${text}"`);
    }
    return value;
  };
  const name = String(values['name']);
  if (!/^[\w-]+$/.test(name)) problems.push(`--name: expected letters, digits, "-" and "_", got "${name}"`);
  const architecture = String(values['architecture']);
  if (!Object.hasOwn(ARCHITECTURES, architecture)) {
    problems.push(`--architecture: expected one of ${Object.keys(ARCHITECTURES).join(', ')}, got "${architecture}"`);
  }
  const flags: TrainFlags = {
    name,
    data: typeof values['data'] === 'string' ? values['data'] : undefined,
    resume: values['resume'] === true,
    architecture: architecture as ArchitectureName,
    epochs: number('epochs', 1, 10_000, true),
    epochSize: number('epoch-size', 1, 1e9, true),
    batchSize: number('batch-size', 1, 4096, true),
    workers: number('workers', 1, 256, true),
    seed: number('seed', 0, 2 ** 31, true),
    learningRate: number('learning-rate', 1e-6, 1, false),
    weightDecay: number('weight-decay', 0, 1, false),
    labelSmoothing: number('label-smoothing', 0, 0.5, false),
    averageDecay: number('average-decay', 0, 0.9999, false),
    crops: {
      classPower: number('class-power', 0, 1, false),
      scanShare: number('scan-share', 0, 1, false),
      worldShare: number('world-share', 0, 1, false),
      noCharacterShare: number('no-character-share', 0, 0.5, false),
      distortion: number('distortion', 0, 3, false),
    },
  };
  if (problems.length > 0) return err(problems.join('\n'));
  if (flags.batchSize % flags.workers !== 0) {
    return err(`--batch-size: expected a multiple of the ${flags.workers} workers, got ${flags.batchSize}`);
  }
  if (flags.epochSize < flags.batchSize) {
    return err(`--epoch-size: expected at least a batch (${flags.batchSize}), got ${flags.epochSize}`);
  }
  return ok(flags);
}
