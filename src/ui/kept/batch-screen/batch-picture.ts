import type { AppFailure } from '../../app/app-failure.ts';
import type { StillReading } from '../../session/still-reading.ts';

/** What became of one of many pictures. */
export type BatchOutcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'read' }
  | { readonly kind: 'failed'; readonly failure: AppFailure };

/** One of many pictures that are read one after another. It is decoded only while it is read, or looked at. */
export interface BatchPicture {
  /** Tells it from the others of its batch; names may be the same. */
  readonly id: number;
  readonly file: File;
  readonly outcome: BatchOutcome;
  /** What was read in it, for a person to put right; empty before. */
  readonly still: StillReading;
  /** A small copy as a `data:` address; absent before it was decoded, and where it can't be. */
  readonly preview?: string;
}

/** How far a batch is. */
export interface BatchProgress {
  readonly all: number;
  /** Read or failed. */
  readonly done: number;
  readonly failed: number;
}

export function batchProgress(pictures: readonly BatchPicture[]): BatchProgress {
  const failed = pictures.filter(({ outcome }) => outcome.kind === 'failed').length;
  const read = pictures.filter(({ outcome }) => outcome.kind === 'read').length;
  return { all: pictures.length, done: failed + read, failed };
}

/** The strings of all pictures that were read, in the pictures' order, as they were put right. */
export const batchStrings = (pictures: readonly BatchPicture[]): readonly string[] =>
  pictures.flatMap(({ still }) => (still.reading?.lines ?? []).map(({ text }) => text));
