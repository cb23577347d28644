import type { ReferenceCheck } from '../core/reference-check.ts';

/** How one frame's time was spent, milliseconds. */
export interface ReadTimings {
  readonly total: number;
  /** Finding the writing and cutting it, and all else that is not recognition: the two make up the whole. */
  readonly vision: number;
  /** Asking the net, and finding the likeliest strings. */
  readonly recognition: number;
}

/** How the reader runs here, and whether it still answers as it should. */
export interface ReaderCheck extends ReferenceCheck {
  /** Name of the tfjs backend. */
  readonly backend: string;
  /** Why what would have been preferred was refused: a line each. */
  readonly refused: readonly string[];
  readonly memory: ReaderMemory;
}

/** What is alive in the reader's memory, for leak checks. */
export interface ReaderMemory {
  /** OpenCV Mats that are owned and not yet deleted: zero between two readings. */
  readonly mats: number;
  /** tfjs tensors: the net's own between two readings. */
  readonly tensors: number;
}
