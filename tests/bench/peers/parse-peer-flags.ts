import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../../src/core/result.ts';

/** What `npm run bench:peers` is to compare. */
export interface PeerFlags {
  readonly dist: string;
  /** Drawn pictures of each set. */
  readonly frames: number;
  /** How often each picture is timed. */
  readonly rounds: number;
  /** A folder with pictures and a labels.tsv, and how many of them: every n-th. */
  readonly cheques: string | undefined;
  readonly every: number;
  readonly json: boolean;
  /** Whether the tables go into docs/performance.md. */
  readonly write: boolean;
}

const OPTIONS = {
  dist: { type: 'string', default: 'dist' },
  frames: { type: 'string', default: '12' },
  rounds: { type: 'string', default: '3' },
  cheques: { type: 'string' },
  every: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the arguments after the script's name; the error names the one that is wrong. */
export function parsePeerFlags(args: readonly string[]): Result<PeerFlags | 'help', string> {
  try {
    const { help, frames, rounds, every, cheques, ...rest } = parseArgs({ args: [...args], options: OPTIONS }).values;
    if (help) return ok('help');
    for (const [flag, value] of Object.entries({ frames, rounds, every })) {
      if (!/^[1-9]\d{0,3}$/.test(value))
        return err(`--${flag}: expected a whole number from 1 to 9999, got "${value}"`);
    }
    return ok({ ...rest, cheques, frames: Number(frames), rounds: Number(rounds), every: Number(every) });
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
