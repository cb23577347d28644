import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../../src/core/result.ts';
import type { Kind } from './kind.ts';
import type { Characters } from './plain-scene.ts';

/** What is to be measured. */
export interface BenchOptions {
  readonly kinds: readonly Kind[];
  /** Pictures a level. */
  readonly count: number;
  readonly seed: number;
  readonly characters: Characters;
  /** undefined: the reader's own. */
  readonly model: string | undefined;
  /** Where the pictures go as files; nowhere where absent. */
  readonly pictures: string | undefined;
  /** Whether the run is the one whose report is kept: all kinds, and nothing changed that the figures depend on. */
  readonly standard: boolean;
}

export const DEFAULT_COUNT = 40;
export const DEFAULT_SEED = 1;

const OPTIONS = {
  only: { type: 'string', multiple: true },
  count: { type: 'string' },
  seed: { type: 'string' },
  format: { type: 'string' },
  model: { type: 'string' },
  pictures: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the arguments after the script's name. @param kinds those that there are */
export function parseBenchFlags(
  args: readonly string[],
  kinds: readonly Kind[],
): Result<BenchOptions | 'help', string> {
  const flags = splitFlags(args);
  if (!flags.ok) return flags;
  const { only, count, seed, format = 'digits', model, pictures, help } = flags.value;
  if (help === true) return ok('help');
  const chosen = chooseKinds(kinds, only);
  if (!chosen.ok) return chosen;
  for (const [flag, value, least] of [
    ['--count', count, 1],
    ['--seed', seed, 0],
  ] as const) {
    if (value !== undefined && !(/^\d{1,6}$/.test(value) && Number(value) >= least)) {
      return err(`${flag}: expected a whole number from ${least} to 999999, got "${value}"`);
    }
  }
  if (format !== 'digits' && format !== 'text') return err(`--format: expected digits or text, got "${format}"`);
  return ok({
    kinds: chosen.value,
    count: Number(count ?? DEFAULT_COUNT),
    seed: Number(seed ?? DEFAULT_SEED),
    characters: format,
    model,
    pictures,
    standard: [only, count, seed, model].every((value) => value === undefined) && format === 'digits',
  });
}

/** The flags as they were typed; the error names one that is unknown or lacks its value. */
function splitFlags(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options: OPTIONS }).values);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

/** The kinds whose names hold one of the words; all where there are no words. */
function chooseKinds(kinds: readonly Kind[], words: readonly string[] | undefined): Result<readonly Kind[], string> {
  if (words === undefined) return ok(kinds);
  for (const word of words) {
    if (!kinds.some(({ name }) => name.includes(word))) {
      return err(`--only: expected a part of one of ${kinds.map(({ name }) => name).join(', ')}; got "${word}"`);
    }
  }
  return ok(kinds.filter(({ name }) => words.some((word) => name.includes(word))));
}
