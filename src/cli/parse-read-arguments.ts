import { parseArgs } from 'node:util';
import type { FrameBox } from '../core/geometry.ts';
import { parseFormat } from '../core/formats/parse-format.ts';
import type { Format } from '../core/reading.ts';
import { err, ok, type Result } from '../core/result.ts';
import { DEFAULT_THRESHOLD } from '../reader/read-options.ts';

/** What the command line asked for. */
export type ReadCommand =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'read';
      /** As given, in order; at least one. */
      readonly files: readonly string[];
      readonly format: Format;
      readonly threshold: number;
      readonly region?: FrameBox;
      readonly json: boolean;
      readonly debugFolder?: string;
    };

/** Why the command line makes no sense, in words for whoever typed it. */
export interface UsageError {
  readonly message: string;
}

const OPTIONS = {
  format: { type: 'string' },
  threshold: { type: 'string' },
  region: { type: 'string' },
  json: { type: 'boolean' },
  debug: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the arguments after the script's name. A flag that is given twice counts with its last value. */
export function parseReadArguments(argv: readonly string[]): Result<ReadCommand, UsageError> {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const problem = checkFlag(token.name, token.rawName, token.value, token.inlineValue ?? false);
    if (problem) return err({ message: problem });
  }
  if (values.help === true) return ok({ kind: 'help' });

  const format = parseFormat(valueOf(values.format) ?? 'digits');
  if (!format.ok) return err({ message: `--format: ${format.error}` });
  const threshold = parseThreshold(valueOf(values.threshold));
  if (!threshold.ok) return threshold;
  const region = parseRegion(valueOf(values.region));
  if (!region.ok) return region;
  const debugFolder = valueOf(values.debug);
  if (positionals.length === 0) return err({ message: 'FILE: expected at least one picture, got none' });
  return ok({
    kind: 'read',
    files: positionals,
    format: format.value.spec,
    threshold: threshold.value,
    ...(region.value && { region: region.value }),
    json: values.json === true,
    ...(debugFolder !== undefined && { debugFolder }),
  });
}

/** What is wrong with one flag as it was typed, if anything is. */
function checkFlag(name: string, rawName: string, value: string | undefined, inline: boolean): string | undefined {
  if (!Object.hasOwn(OPTIONS, name)) {
    return `${rawName}: unknown; expected one of ${Object.keys(OPTIONS)
      .map((known) => `--${known}`)
      .join(', ')}; a file's name that begins with - goes after --`;
  }
  const takesValue = OPTIONS[name as keyof typeof OPTIONS].type === 'string';
  if (!takesValue) return value === undefined ? undefined : `${rawName}: expected no value, got ${quote(value)}`;
  if (value === undefined || value === '') return `${rawName}: expected a value, got none`;
  // `--format --json`: the next flag is no value. One that really begins with - is given as --flag=-value.
  if (!inline && value.startsWith('-')) return `${rawName}: expected a value, got ${quote(value)}`;
  return undefined;
}

/** The parser types an option that may lack its value as a string or true; flags without a value are refused above. */
const valueOf = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

function parseThreshold(text: string | undefined): Result<number, UsageError> {
  if (text === undefined) return ok(DEFAULT_THRESHOLD);
  const threshold = Number(text);
  if (text.trim() !== '' && threshold >= 0 && threshold <= 1) return ok(threshold);
  return err({ message: `--threshold: expected a number from 0 to 1, got ${quote(text)}` });
}

function parseRegion(text: string | undefined): Result<FrameBox | undefined, UsageError> {
  if (text === undefined) return ok(undefined);
  const parts = text.split(',');
  const numbers = parts.map((part) => (part.trim() === '' ? NaN : Number(part)));
  if (numbers.length === 4 && numbers.every(Number.isFinite)) {
    const [x, y, width, height] = numbers;
    if (width > 0 && height > 0) return ok([x, y, width, height]);
  }
  return err({ message: `--region: expected x,y,width,height in pixels, width and height over 0, got ${quote(text)}` });
}

const quote = (text: string): string => JSON.stringify(text);
