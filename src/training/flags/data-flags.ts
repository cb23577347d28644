import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../../core/result.ts';
import { oneLine } from '../../reader/run-node-command.ts';

export const DATA_HELP = `Shows what nets learn from.

npm run data -- inspect [--data DIR] [--out DIR]
  Prints counts and shapes of each data set, and of each class.
  --data DIR    folder with the IDX files, .gz or not; downloaded into a cache folder without it
  --out DIR     writes a sheet of samples for each class there, as PNG

npm run data -- sheet --out FILE [flags] [PICTURE...]
  Draws a sheet of crops as training draws them, beside those that the reader cuts out of the pictures.
  --out FILE    PNG to write
  --data DIR    folder with the IDX files; downloaded into a cache folder without it
  --drawn-only  from drawn hands and handwriting fonts alone, without any data set
  --classes digits|all   rows of the sheet   (digits)
  --seed N      0–2147483648; another seed, another sheet   (1)`;

/** What the command line asks for. */
export type DataCommand =
  | { readonly kind: 'help' }
  | { readonly kind: 'inspect'; readonly data: string | undefined; readonly out: string | undefined }
  | {
      readonly kind: 'sheet';
      readonly data: string | undefined;
      readonly out: string;
      readonly drawnOnly: boolean;
      readonly classes: 'digits' | 'all';
      readonly seed: number;
      readonly pictures: readonly string[];
    };

const HIGHEST_SEED = 2 ** 31;
const help = { type: 'boolean', default: false } as const;
const text = { type: 'string' } as const;

const INSPECT = { help, data: text, out: text } as const;
const SHEET = {
  help,
  data: text,
  out: text,
  'drawn-only': { type: 'boolean', default: false },
  classes: { type: 'string', default: 'digits' },
  seed: { type: 'string', default: '1' },
} as const;

/** Takes the command line apart; the error says in one line what was expected and what was got. */
export function parseDataCommand(args: readonly string[]): Result<DataCommand, string> {
  const [name, ...rest] = args;
  if (name === '--help' || rest.includes('--help')) return ok({ kind: 'help' });
  try {
    if (name === 'inspect') return parseInspect(rest);
    if (name === 'sheet') return parseSheet(rest);
  } catch (error) {
    return err(oneLine(error instanceof Error ? error.message : error));
  }
  return err(`expected inspect or sheet, got ${name === undefined ? 'nothing' : `"${name}"`}`);
}

function parseInspect(args: readonly string[]): Result<DataCommand, string> {
  const { data, out } = parseArgs({ args: [...args], options: INSPECT }).values;
  return ok({ kind: 'inspect', data, out });
}

function parseSheet(args: readonly string[]): Result<DataCommand, string> {
  const { values, positionals } = parseArgs({ args: [...args], options: SHEET, allowPositionals: true });
  const { data, out, classes } = values;
  const drawnOnly = values['drawn-only'];
  const seed = values.seed.trim() === '' ? NaN : Number(values.seed);
  if (out === undefined) return err('--out: expected the PNG to write, got none');
  if (drawnOnly && data !== undefined) return err('--drawn-only: expected no --data beside it, got both');
  if (classes !== 'digits' && classes !== 'all') return err(`--classes: expected digits or all, got "${classes}"`);
  if (!Number.isInteger(seed) || seed < 0 || seed > HIGHEST_SEED) {
    return err(`--seed: expected a whole number from 0 to ${HIGHEST_SEED}, got "${values.seed}"`);
  }
  return ok({ kind: 'sheet', data, out, drawnOnly, classes, seed, pictures: positionals });
}
