import type { Format } from '../formats/format.ts';

/** A string that was read and is kept. */
export interface Entry {
  readonly id: string;
  /** As it was read, or put right; never a number: a ZIP's leading zeros are part of it. */
  readonly text: string;
  /** `text` as a machine would have it; absent where it does not fit the format or is ambiguous (`FieldFormat.value`). */
  readonly value?: string;
  readonly format: Format;
  /** When it was read, milliseconds since 1970. */
  readonly at: number;
  /** Probability that `text` is right, 0–1. */
  readonly confidence: number;
  /** Whether a person put something right in it. */
  readonly corrected?: true;
  /** What the person wrote beside it; empty for nothing. */
  readonly note: string;
  /** The list that it belongs to, by id. One that is gone is none. */
  readonly list?: string;
  /** Where it stands in its list: fractions lie between. Entries of a table with the same place are one row. */
  readonly place?: number;
  /** Which column of its list's table it stands in, from 0. */
  readonly column?: number;
  /** The meter that it is a reading of, by id. One that is gone is none. */
  readonly meter?: string;
}

/** The picture of what an entry was read from, small. */
export interface Thumbnail {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Media type of `bytes`, such as image/webp. */
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** An entry with all that is kept of it. Lists of entries go without thumbnails. */
export interface KeptEntry extends Entry {
  readonly thumbnail?: Thumbnail;
}

/** Entries that were read one after another, or as a table. */
export interface ReadingList {
  readonly id: string;
  readonly name: string;
  readonly format: Format;
  /** When it was begun, milliseconds since 1970. */
  readonly at: number;
  /** What stands above each column of a table, empty for nothing; absent for a plain list. */
  readonly columns?: readonly string[];
}

/** A counter that is read from time to time. */
export interface Meter {
  readonly id: string;
  readonly name: string;
  /** What it counts in, such as kWh or m³; empty where nobody said. */
  readonly unit: string;
  readonly format: Format;
  /** When it was added, milliseconds since 1970. */
  readonly at: number;
}

/** One character that a person put right, as the net saw it. */
export interface Sample {
  readonly id: string;
  /** What it is: one character of the alphabet. */
  readonly label: string;
  /** Row-major 28×28, 0 = paper, 255 = ink. */
  readonly pixels: Uint8Array;
  /** When it was kept, milliseconds since 1970. */
  readonly at: number;
  /** Whose hand it is; absent where nobody said. */
  readonly writer?: string;
}
