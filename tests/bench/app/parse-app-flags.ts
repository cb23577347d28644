import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../../src/core/result.ts';

/** What `npm run bench` is to measure. */
export interface AppFlags {
  /** Folder of the production build. */
  readonly dist: string;
  /** How many frames are timed. */
  readonly frames: number;
  /** What the camera shows (`.y4m`); the bench's own film where absent. */
  readonly film: string | undefined;
  readonly json: boolean;
  /** Whether the figures go into docs/performance.md. */
  readonly write: boolean;
  /** Whether the page is served isolated from others, so that WebAssembly may use threads. */
  readonly isolated: boolean;
}

export const DEFAULT_FRAMES = 2000;

const OPTIONS = {
  dist: { type: 'string', default: 'dist' },
  frames: { type: 'string', default: String(DEFAULT_FRAMES) },
  film: { type: 'string' },
  json: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  isolated: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Reads the arguments after the script's name; the error names the one that is wrong. */
export function parseAppFlags(args: readonly string[]): Result<AppFlags | 'help', string> {
  const flags = splitFlags(args);
  if (!flags.ok) return flags;
  const { frames, film, help, ...rest } = flags.value;
  if (help) return ok('help');
  if (!/^[1-9]\d{0,5}$/.test(frames)) return err(`--frames: expected a whole number from 1 to 999999, got "${frames}"`);
  if (film !== undefined && !film.endsWith('.y4m')) return err(`--film: expected a .y4m file, got "${film}"`);
  return ok({ ...rest, frames: Number(frames), film });
}

function splitFlags(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options: OPTIONS }).values);
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}
