import { err, ok, type Result } from '../../core/result.ts';
import { ARCHITECTURES } from '../architectures.ts';
import { DEFAULT_TRAINING_OPTIONS, type TrainingOptions } from '../run/training-options.ts';
import { SEARCH_SPACE } from './draw-configuration.ts';
import { createFlagReader, SEARCH_FLAGS, SEARCH_HELP } from './search-flags.ts';

export interface TuneFlags {
  /** `epochs` is that of the first rung. */
  readonly options: TrainingOptions;
  readonly trials: number;
  readonly eta: number;
  readonly mostMegaFlop: number;
  readonly data: string | undefined;
  readonly out: string;
}

export const TUNE_FLAGS = {
  ...SEARCH_FLAGS,
  architecture: { type: 'string', default: 'stride-gap-12' },
  trials: { type: 'string', default: '9' },
  eta: { type: 'string', default: '3' },
  crops: { type: 'string', default: '20000' },
  'most-mflop': { type: 'string', default: '25' },
  out: { type: 'string', default: '.cache/tune' },
} as const;

const range = ([low, high]: readonly [number, number]): string => `${low}–${high}`;

export const TUNE_HELP = `Searches learning rate (${range(SEARCH_SPACE.learningRate)}), width (${range(SEARCH_SPACE.width)}), dropout (${range(SEARCH_SPACE.dropout)}) and the strength of the
distortions (${range(SEARCH_SPACE.distortion)}) by successive halving on the validation set; the test sets are not read.
The same command goes on where it was stopped.

npm run tune -- [flags]
  --architecture NAME    ${Object.keys(ARCHITECTURES).join(', ')}
                                                                            (stride-gap-12)
  --trials N             configurations: the defaults, and others at random (9)
  --eta N                one of so many goes on, for so many times the epochs, 2–4 (3)
  --crops N              augmented crops an epoch; the first rung is one epoch (20000)
  --most-mflop X         no net that costs more a crop                      (25)
  --out DIR              folder for tried.json, tried.md and states         (.cache/tune)
${SEARCH_HELP}`;

/** Checks the flags; the error names each that is wrong, what was expected and what was got. */
export function parseTuneFlags(
  values: Readonly<Record<string, string | boolean | undefined>>,
): Result<TuneFlags, string> {
  const problems: string[] = [];
  const read = createFlagReader(values, problems);
  const epochSize = read.number('crops', 1, 1e9, 'whole');
  const workers = read.number('workers', 1, 256, 'whole');
  const batchSize = read.number('batch-size', 1, 4096, 'whole');
  const seed = read.number('seed', 0, 2 ** 31, 'whole');
  const architecture = read.architecture('architecture');
  const trials = read.number('trials', 1, 1000, 'whole');
  const eta = read.number('eta', 2, 4, 'whole');
  const mostMegaFlop = read.number('most-mflop', 0.1, 1000);
  if (problems.length > 0) return err(problems.join('\n'));
  if (batchSize % workers !== 0) {
    return err(`--batch-size: expected a multiple of the ${workers} workers, got ${batchSize}`);
  }
  if (epochSize < batchSize) return err(`--crops: expected at least a batch (${batchSize}), got ${epochSize}`);
  const options = { ...DEFAULT_TRAINING_OPTIONS, architecture, epochs: 1, epochSize, batchSize, workers, seed };
  const data = typeof values['data'] === 'string' ? values['data'] : undefined;
  return ok({ options, trials, eta, mostMegaFlop, data, out: String(values['out']) });
}
