import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../src/core/result.ts';
import type { Door } from './door.ts';

export const DEFAULT_CASES = 10_000;
export const DEFAULT_SEED = 1;

export const FUZZ_HELP = `npm run fuzz -- [--cases N] [--seed S] [--only WORD]

Brings made-up and damaged input to every door of the app, and sees that none of it crashes, hangs or is taken for what it is not.

  --cases N    how many in all, ${DEFAULT_CASES} where absent; each door has its share
  --seed S     which ones, ${DEFAULT_SEED} where absent: the same seed gives the same cases
  --only WORD  only doors with this word in their name; more than once for several

Exit code 1 where something was not taken rightly, 2 for a command line that can't be understood.
`;

export interface FuzzOptions {
  readonly cases: number;
  readonly seed: number;
  readonly doors: readonly Door[];
}

const OPTIONS = {
  cases: { type: 'string' },
  seed: { type: 'string' },
  only: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the arguments after the script's name. @param doors those that there are */
export function parseFuzzFlags(args: readonly string[], doors: readonly Door[]): Result<FuzzOptions | 'help', string> {
  const flags = splitFlags(args);
  if (!flags.ok) return flags;
  const { cases = String(DEFAULT_CASES), seed = String(DEFAULT_SEED), only, help } = flags.value;
  if (help === true) return ok('help');
  if (!/^[1-9]\d{0,7}$/.test(cases)) return err(`--cases: expected a whole number from 1, got "${cases}"`);
  if (!/^\d{1,9}$/.test(seed)) return err(`--seed: expected a whole number from 0, got "${seed}"`);
  const chosen = doors.filter(({ name }) => only === undefined || only.some((word) => name.includes(word)));
  if (chosen.length === 0) {
    return err(
      `--only: expected a part of one of ${doors.map(({ name }) => name).join(', ')}; got "${only?.join('", "')}"`,
    );
  }
  return ok({ cases: Number(cases), seed: Number(seed), doors: chosen });
}

/** The flags as they were typed; the error names one that is unknown or lacks its value. */
function splitFlags(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options: OPTIONS }).values);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
