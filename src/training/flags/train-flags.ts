import { availableParallelism } from 'node:os';
import { err, ok, type Result } from '../../core/result.ts';
import { CROP_FLAGS, OPTION_FLAGS, toFlagName, type OptionFlag } from './option-flags.ts';
import { MODEL_NAME, parseModelName } from './parse-model-name.ts';
import { WEIGHT_TYPES, type WeightType } from '../model/quantise-weights.ts';
import { DEFAULT_TRAINING_OPTIONS, type TrainingOptions } from '../run/training-options.ts';

const MOST_WORKERS = 64;

/** As many workers as there are cores, rounded down to a power of two: the usual batch sizes divide by it. */
export function chooseWorkers(cores: number): number {
  return 2 ** Math.floor(Math.log2(Math.min(cores, MOST_WORKERS)));
}

/** Flags of `npm run train`, for `parseArgs`. None has a default here: what is not given may follow from another. */
export const TRAIN_FLAGS: Readonly<Record<string, { readonly type: 'boolean' | 'string' }>> = {
  help: { type: 'boolean' },
  data: { type: 'string' },
  base: { type: 'string' },
  name: { type: 'string' },
  from: { type: 'string' },
  resume: { type: 'boolean' },
  weights: { type: 'string' },
  ...Object.fromEntries(
    Object.keys({ ...OPTION_FLAGS, ...CROP_FLAGS }).map((option) => [toFlagName(option), { type: 'string' } as const]),
  ),
};

const HELP_COLUMN = 27;

export const TRAIN_HELP = `Trains a net on MNIST and EMNIST and writes models/NAME.

npm run train -- [flags]
${[
  [
    '--data DIR',
    'folder with the IDX files, .gz or not, or, with --from, DIR/<character>/*.png; downloaded without it',
  ],
  ['--base DIR', 'IDX files for the classes that a folder of pictures lacks; downloaded without it'],
  ['--name NAME', 'model to write (inklens)'],
  ['--from models/NAME', 'go on from a trained net, of its architecture, at a rate of 0.001 if none is given'],
  [
    '--resume',
    'go on from the last checkpoint of NAME; --epochs, --early-stop, --ship, --start-share, --time-limit, --checkpoint-every, --weights may change',
  ],
  ['--weights TYPE', `how the model stores its weights; ${WEIGHT_TYPES.join(', ')} (float16)`],
  ...Object.entries(OPTION_FLAGS).map(([option, flag]) => describeFlag(option, flag, defaultOf(option))),
  ...Object.entries(CROP_FLAGS).map(([option, flag]) => describeFlag(option, flag, cropDefaultOf(option))),
]
  .map(([flag, words]) => `  ${flag.padEnd(HELP_COLUMN)}${words}`)
  .join('\n')}`;

function describeFlag(option: string, flag: OptionFlag, fallback: string): [string, string] {
  const name = `--${toFlagName(option)}`;
  switch (flag.type) {
    case 'number':
      return [`${name} ${flag.whole ? 'N' : 'X'}`, `${flag.help}, ${flag.low}–${flag.high} (${fallback})`];
    case 'choice':
      return [`${name} NAME`, `${flag.help}; ${flag.choices.join(', ')} (${fallback})`];
    case 'model':
      return [`${name} models/NAME`, flag.help];
  }
}

function defaultOf(option: string): string {
  if (option === 'workers') return 'all cores, down to a power of two';
  if (option === 'frozenEpochs') return '2 for folders of pictures, else 0';
  return String(DEFAULT_TRAINING_OPTIONS[option as Exclude<keyof TrainingOptions, 'crops'>] ?? "the net's own");
}

function cropDefaultOf(option: string): string {
  return String(DEFAULT_TRAINING_OPTIONS.crops[option as keyof TrainingOptions['crops']]);
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

export type TrainFlags = TrainingOptions & {
  readonly name: string;
  readonly data: string | undefined;
  readonly base: string | undefined;
  readonly from: string | undefined;
  readonly resume: boolean;
  readonly weights: WeightType;
};

/**
 * Checks the flags; the error names each that is wrong, what was expected and what was got, a line each.
 * @param defaults for the flags that are not given
 */
export function parseTrainFlags(
  values: Values,
  defaults: TrainingOptions = { ...DEFAULT_TRAINING_OPTIONS, workers: chooseWorkers(availableParallelism()) },
): Result<TrainFlags, string> {
  const problems: string[] = [];
  const read = (option: string, flag: OptionFlag, fallback: unknown): unknown => {
    const text = values[toFlagName(option)];
    if (text === undefined) return fallback;
    const value = readValue(String(text), flag);
    if (!value.ok) problems.push(`--${toFlagName(option)}: expected ${value.error}, got "${text}"`);
    return value.ok ? value.value : fallback;
  };
  const readAll = (flags: Readonly<Record<string, OptionFlag>>, fallbacks: object) =>
    Object.fromEntries(
      Object.entries(flags).map(([option, flag]) => [
        option,
        read(option, flag, (fallbacks as Record<string, unknown>)[option]),
      ]),
    );
  const options = {
    ...readAll(OPTION_FLAGS, defaults),
    crops: readAll(CROP_FLAGS, defaults.crops),
  } as unknown as TrainingOptions;
  const text = (flag: string): string | undefined => values[flag] as string | undefined;
  const name = text('name') ?? 'inklens';
  if (!MODEL_NAME.test(name)) problems.push(`--name: expected letters, digits, "-" and "_", got "${name}"`);
  const weights = text('weights') ?? 'float16';
  if (!isWeightType(weights)) {
    problems.push(`--weights: expected one of ${WEIGHT_TYPES.join(', ')}, got "${weights}"`);
  }
  if (text('from') === undefined) {
    if (text('base') !== undefined) problems.push('--base: expected --from beside it, got none');
    if (options.startShare > 0) problems.push('--start-share: expected --from beside it, got none');
    if (options.frozenEpochs > 0) problems.push('--frozen-epochs: expected --from beside it, got none');
  }
  if (options.teacher === null && (text('distil') ?? text('distil-temperature')) !== undefined) {
    problems.push('--distil: expected --teacher beside it, got none');
  }
  if (problems.length === 0) problems.push(...findMisfits(options));
  if (problems.length > 0 || !isWeightType(weights)) return err(problems.join('\n'));
  const [data, base, from] = ['data', 'base', 'from'].map(text);
  return ok({ ...options, name, data, base, from, resume: values['resume'] === true, weights });
}

function isWeightType(text: string): text is WeightType {
  return (WEIGHT_TYPES as readonly string[]).includes(text);
}

function readValue(text: string, flag: OptionFlag): Result<string | number, string> {
  switch (flag.type) {
    case 'number': {
      const { low, high, whole } = flag;
      const value = text.trim() === '' ? NaN : Number(text);
      if (value >= low && value <= high && (!whole || Number.isInteger(value))) return ok(value);
      return err(`a ${whole ? 'whole number' : 'number'} from ${low} to ${high}`);
    }
    case 'choice':
      return flag.choices.includes(text) ? ok(text) : err(`one of ${flag.choices.join(', ')}`);
    case 'model':
      return parseModelName(text);
  }
}

/** What is right by itself and does not go together. */
function findMisfits({ batchSize, workers, epochSize }: TrainingOptions): string[] {
  const problems: string[] = [];
  if (batchSize % workers !== 0) {
    problems.push(`--batch-size: expected a multiple of the ${workers} workers, got ${batchSize}`);
  }
  if (epochSize < batchSize) {
    problems.push(`--epoch-size: expected at least a batch (${batchSize}), got ${epochSize}`);
  }
  return problems;
}
