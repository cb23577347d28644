import { err, ok, type Result } from '../../core/result.ts';
import { ARCHITECTURES, type ArchitectureName } from '../architectures.ts';
import { DEFAULT_TRAINING_OPTIONS, type TrainingOptions } from '../run/training-options.ts';
import { CROP_VARIANTS } from './crop-variants.ts';
import { createFlagReader, SEARCH_FLAGS, SEARCH_HELP } from './search-flags.ts';

/** Something to train beside others. */
export interface Candidate {
  readonly name: string;
  readonly options: TrainingOptions;
}

export interface CompareFlags {
  readonly of: 'nets' | 'crops';
  readonly candidates: readonly Candidate[];
  readonly data: string | undefined;
  readonly cheques: string | undefined;
  readonly out: string | undefined;
}

const EPOCH = 25_000; // crops: how often a trial is validated

export const COMPARE_FLAGS = {
  ...SEARCH_FLAGS,
  of: { type: 'string', default: 'nets' },
  crops: { type: 'string', default: '50000' },
  only: { type: 'string' },
  net: { type: 'string', default: 'stride-gap-small' },
  cheques: { type: 'string' },
  out: { type: 'string' },
} as const;

const NAMES = Object.keys(ARCHITECTURES) as ArchitectureName[];
const VARIANTS = CROP_VARIANTS.map(({ name }) => name);

export const COMPARE_HELP = `Trains nets on the same budget, measures them on the test sets and prints a Markdown table.
What was trained is kept in .cache/compare: the same command goes on where it was stopped, and measures what is done.

npm run compare -- [flags]
  --of nets|crops        compare architectures, or what one learns from crops without an ingredient (nets)
  --only A,B             only these; nets: ${NAMES.join(', ')};
                         crops: ${VARIANTS.join(', ')}
  --net NAME             the architecture that --of crops trains            (stride-gap-small)
  --crops N              augmented crops that each learns from              (50000)
  --cheques DIR          pictures with labels.tsv (file, lines, boxes): also read the digits in their boxes
  --out FILE             also write the table there
${SEARCH_HELP}`;

/** Checks the flags; the error names each that is wrong, what was expected and what was got. */
export function parseCompareFlags(
  values: Readonly<Record<string, string | boolean | undefined>>,
): Result<CompareFlags, string> {
  const problems: string[] = [];
  const read = createFlagReader(values, problems);
  const crops = read.number('crops', 1, 1e9, 'whole');
  const workers = read.number('workers', 1, 256, 'whole');
  const batchSize = read.number('batch-size', 1, 4096, 'whole');
  const seed = read.number('seed', 0, 2 ** 31, 'whole');
  const net = read.architecture('net');
  const of = values['of'] === 'crops' ? 'crops' : 'nets';
  if (values['of'] !== of) problems.push(`--of: expected nets or crops, got "${String(values['of'])}"`);
  if (batchSize % workers !== 0) {
    problems.push(`--batch-size: expected a multiple of the ${workers} workers, got ${batchSize}`);
  }
  if (crops < batchSize) problems.push(`--crops: expected at least a batch (${batchSize}), got ${crops}`);
  const [nets, variants] = of === 'nets' ? [read.names('only', NAMES), []] : [[], read.names('only', VARIANTS)];
  if (problems.length > 0) return err(problems.join('\n'));
  const epochs = Math.max(1, Math.round(crops / EPOCH));
  const epochSize = Math.round(crops / epochs);
  const options = { ...DEFAULT_TRAINING_OPTIONS, architecture: net, epochs, epochSize, batchSize, workers, seed };
  const candidates = [...listNets(nets, options), ...listVariants(variants, options)];
  const text = (flag: string): string | undefined => (typeof values[flag] === 'string' ? values[flag] : undefined);
  return ok({ of, candidates, data: text('data'), cheques: text('cheques'), out: text('out') });
}

function listNets(names: readonly ArchitectureName[], options: TrainingOptions): Candidate[] {
  return names.map((name) => ({ name, options: { ...options, architecture: name } }));
}

function listVariants(names: readonly string[], options: TrainingOptions): Candidate[] {
  return CROP_VARIANTS.filter(({ name }) => names.includes(name)).map(({ name, changes }) => ({
    name,
    options: { ...options, crops: { ...options.crops, ...changes } },
  }));
}
