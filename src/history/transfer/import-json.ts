import * as v from 'valibot';
import type { KeptEntry, Meter, ReadingList } from '../../core/history/entry.ts';
import { quoteValue } from '../../core/quote-value.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { EXPORT_VERSION, type ExportedHistory } from './export-json.ts';
import { isExpectation, type Expectation } from './expectation.ts';
import { findRecords, salvageRecords, type FoundRecord } from './find-records.ts';
import { letPageRun } from './let-page-run.ts';
import { RECORD_SCHEMAS } from './record-schemas.ts';

/** Why nothing can be taken from a file. */
export type ImportFailure =
  | { readonly kind: 'not-json'; readonly message: string } // nor could any of its lines be saved
  | { readonly kind: 'not-ours' } // no file that the history was exported to
  | { readonly kind: 'newer'; readonly version: number }; // of a newer version of the app

/** A record that was not taken, and why. */
export interface ImportFault {
  /** From 1. */
  readonly line: number;
  readonly section: string;
  /** Which field is wrong, with points between names; empty where it is the whole record. */
  readonly field: string;
  readonly expected: Expectation;
  /** As it stands in the file, not longer than a line; empty where there was nothing. */
  readonly got: string;
}

export interface ImportedHistory extends ExportedHistory {
  /** The first of them, up to `MOST_FAULTS`. */
  readonly faults: readonly ImportFault[];
  /** How many records were not taken, those named in `faults` among them. */
  readonly refused: number;
}

type Section = keyof typeof RECORD_SCHEMAS;

const LONGEST = 60; // characters of what was got instead

/** Faults that are kept with their words: more than a person reads, and little memory. What comes behind them is counted. */
export const MOST_FAULTS = 200;

/** Records that are read without a pause: some milliseconds on a desktop, on a slow phone not much more than a frame of its screen. */
const SLICE = 200;

/**
 * Reads a file that the history was exported to, record by record: the good ones are taken, the others are named. Of a file that was cut off
 * or damaged, what stands on whole lines is taken.
 * @param pause Awaited between slices of the file, so that a page goes on meanwhile
 */
export async function importJson(
  text: string,
  pause: () => Promise<void> = letPageRun,
): Promise<Result<ImportedHistory, ImportFailure>> {
  const parsed = tryParse(text);
  const version = parsed.ok ? versionIn(parsed.value) : Number(/^\s*\{\s*"inklens":\s*(\d+)/.exec(text)?.[1] ?? NaN);
  if (Number.isNaN(version)) return err(parsed.ok ? { kind: 'not-ours' } : { kind: 'not-json', message: parsed.error });
  if (version > EXPORT_VERSION) return err({ kind: 'newer', version });
  const taken = { lists: [] as ReadingList[], meters: [] as Meter[], entries: [] as KeptEntry[] };
  const faults: ImportFault[] = [];
  let [seen, refused] = [0, 0];
  for (const record of parsed.ok ? findRecords(text) : salvageRecords(text)) {
    seen += 1;
    if (seen % SLICE === 0) await pause();
    const outcome = readRecord(record);
    if (outcome.ok) (taken[record.section as Section] as object[]).push(outcome.value);
    else {
      refused += 1;
      if (faults.length < MOST_FAULTS)
        faults.push({ line: record.line, section: shorten(record.section), ...outcome.error });
    }
  }
  return ok({ ...taken, faults, refused });
}

function readRecord({ section, source }: FoundRecord): Result<object, Omit<ImportFault, 'line' | 'section'>> {
  if (!isSection(section)) return err({ field: '', expected: 'section', got: shorten(section) });
  const json = tryParse(source);
  if (!json.ok) return err({ field: '', expected: 'json', got: shorten(source) });
  const record = v.safeParse(RECORD_SCHEMAS[section], json.value, { abortEarly: true });
  if (record.success) return ok(record.output);
  const [issue] = record.issues;
  const { message, input } = issue;
  return err({
    field: v.getDotPath(issue) ?? '',
    // A field that is missing is told in the words of the whole record.
    expected: input === undefined || !isExpectation(message) ? 'present' : message,
    got: input === undefined ? '' : quoteValue(input, LONGEST),
  });
}

const isSection = (section: string): section is Section => Object.hasOwn(RECORD_SCHEMAS, section);

function tryParse(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return err(error instanceof Error ? error.message : String(error));
  }
}

/** NaN where it is no file of ours. */
const versionIn = (json: unknown): number =>
  typeof json === 'object' && json !== null && 'inklens' in json && typeof json.inklens === 'number'
    ? json.inklens
    : NaN;

const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
