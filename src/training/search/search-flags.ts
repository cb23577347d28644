import { availableParallelism } from 'node:os';
import { ARCHITECTURES, type ArchitectureName } from '../architectures.ts';
import { chooseWorkers } from '../flags/train-flags.ts';
import { DEFAULT_TRAINING_OPTIONS } from '../run/training-options.ts';

/** Flags that `npm run compare` and `npm run tune` share, for `parseArgs`. */
export const SEARCH_FLAGS = {
  help: { type: 'boolean', default: false },
  data: { type: 'string' },
  seed: { type: 'string', default: String(DEFAULT_TRAINING_OPTIONS.seed) },
  workers: { type: 'string', default: String(chooseWorkers(availableParallelism())) },
  'batch-size': { type: 'string', default: String(DEFAULT_TRAINING_OPTIONS.batchSize) },
} as const;

export const SEARCH_HELP = `  --data DIR             folder with the IDX files, .gz or not; downloaded into a cache folder without it
  --seed N               the same seed and worker count give the same run   (${DEFAULT_TRAINING_OPTIONS.seed})
  --workers N            threads that share a batch                         (all cores, down to a power of two)
  --batch-size N         crops a step, over all workers                     (${DEFAULT_TRAINING_OPTIONS.batchSize})`;

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Reads the values of a command line one by one. */
export interface FlagReader {
  number(flag: string, low: number, high: number, whole?: 'whole'): number;
  architecture(flag: string): ArchitectureName;
  /** Names out of a list, separated by commas; all of it where the flag is not given. */
  names<T extends string>(flag: string, all: readonly T[]): T[];
}

/** @param problems is added to where a value is not what was expected */
export function createFlagReader(values: Values, problems: string[]): FlagReader {
  return {
    number: (flag, low, high, whole) => {
      const text = String(values[flag]);
      const value = text.trim() === '' ? NaN : Number(text);
      if (!(value >= low && value <= high) || (whole && !Number.isInteger(value))) {
        const kind = whole ? 'whole number' : 'number';
        problems.push(`--${flag}: expected a ${kind} from ${low} to ${high}, got "${text}"`);
      }
      return value;
    },
    architecture: (flag) => {
      const name = String(values[flag]);
      if (!Object.hasOwn(ARCHITECTURES, name)) {
        problems.push(`--${flag}: expected one of ${Object.keys(ARCHITECTURES).join(', ')}, got "${name}"`);
      }
      return name as ArchitectureName;
    },
    names: <T extends string>(flag: string, all: readonly T[]): T[] => {
      const text = values[flag];
      if (typeof text !== 'string') return [...all];
      const names = text.split(',').map((name) => name.trim());
      const strange = names.find((name) => !all.some((known) => known === name));
      if (strange !== undefined) problems.push(`--${flag}: expected some of ${all.join(', ')}, got "${strange}"`);
      return all.filter((name) => names.includes(name));
    },
  };
}
