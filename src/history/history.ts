import type { Entry, KeptEntry, Meter, ReadingList, Sample } from '../core/history/entry.ts';
import type { Result } from '../core/result.ts';
import type { HistoryFailure } from './history-failure.ts';

/** What comes of asking the database. */
export type Outcome<T> = Promise<Result<T, HistoryFailure>>;

/** What one record is changed to; a field that is `undefined` is taken away. */
export type Change<T> = { readonly id: string } & { readonly [Field in Exclude<keyof T, 'id'>]?: T[Field] | undefined };

/**
 * Records of one kind. Each method is one transaction: all of it is done, or nothing.
 * `Kept` is a record with all that belongs to it, where `T` is what lists show.
 */
export interface RecordStore<T extends { readonly id: string }, Kept extends T = T> {
  /** All, newest first. */
  all(): Outcome<readonly T[]>;
  /** Undefined where there is none. */
  get(id: string): Outcome<T | undefined>;
  /** Those of the ids that there are, whole: to export them. */
  whole(ids: readonly string[]): Outcome<readonly Kept[]>;
  /** Adds it, or puts it in the place of the one with its id. */
  put(record: Kept): Outcome<void>;
  /** The same for many; undoes `remove` with what that gave. */
  putAll(records: readonly Kept[]): Outcome<void>;
  /** Adds those whose ids there are not yet, and gives them: what is there stays as it is. */
  addNew(records: readonly Kept[]): Outcome<readonly Kept[]>;
  /** The record as it is then; undefined where there is none (any more). */
  change(change: Change<T>): Outcome<T | undefined>;
  /** The same for many; those that there are not are left out. */
  changeAll(changes: readonly Change<T>[]): Outcome<readonly T[]>;
  /** Removes those that there are, and gives them whole: `putAll` undoes it. */
  remove(ids: readonly string[]): Outcome<readonly Kept[]>;
  clear(): Outcome<void>;
}

/** What became of a string that was read. */
export interface Recorded {
  readonly entry: Entry;
  /** Whether the same string had just been kept, and only its time was moved on. */
  readonly repeated: boolean;
}

export interface EntryStore extends RecordStore<Entry, KeptEntry> {
  /** Keeps a string that was read; one that was kept within the last two minutes is moved on in time instead (`findRepeat`). */
  record(entry: KeptEntry): Outcome<Recorded>;
  /** The newest, at most `count`: a first screen, before `all` has come. */
  newest(count: number): Outcome<readonly Entry[]>;
  /** Entries of a list, in its order. */
  ofList(list: string): Outcome<readonly Entry[]>;
  /** Readings of a meter, oldest first. */
  ofMeter(meter: string): Outcome<readonly Entry[]>;
  /** Undefined where none was kept. */
  thumbnailOf(id: string): Outcome<KeptEntry['thumbnail']>;
  /** Forgets the thumbnails, and keeps the entries. */
  clearThumbnails(): Outcome<void>;
}

/** What is kept, by the kind of its records. */
export interface HistoryStores {
  readonly entries: EntryStore;
  readonly lists: RecordStore<ReadingList>;
  readonly meters: RecordStore<Meter>;
  /** Labelled crops: only with a yes of the person. */
  readonly samples: RecordStore<Sample>;
}

/** What was changed, in this tab or in another one. */
export interface HistoryChange {
  readonly store: keyof HistoryStores;
  /** Records that were put, changed or removed; absent where it may be any. */
  readonly ids?: readonly string[];
}

/** How many records there are. */
export type HistoryCounts = Readonly<Record<keyof HistoryStores | 'thumbnails', number>>;

/** All that is kept on this device. */
export interface History extends HistoryStores {
  counts(): Outcome<HistoryCounts>;
  /** Forgets everything. */
  clear(): Outcome<void>;
  /** Calls the listener after each change, whichever tab made it. @returns stops it */
  onChange(listener: (change: HistoryChange) => void): () => void;
  /** Lets go of the database for good; what is asked afterwards is `unavailable`. */
  close(): void;
}
