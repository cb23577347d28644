import type { ReferenceCheck } from '../core/reference-check.ts';

/**
 * The parts of a frame's road. pixels: taken out of the frame; ink: found and freed of rulings; lines: of writing, and which way up it is; cuts: lines cut into pieces;
 * ways: which runs of pieces may matter, and their crops; net: asked about crops; strings: the likeliest; checks: all the rest, such as
 * strays, edges, glare and advice.
 */
export type ReadStage = 'pixels' | 'ink' | 'lines' | 'cuts' | 'ways' | 'net' | 'strings' | 'checks';

/** How long each part took, milliseconds. What one part had another do counts for that one alone, so that they add up to the whole. */
export type StageTimes = Readonly<Record<ReadStage, number>>;

/** How one frame's time was spent, milliseconds. */
export interface ReadTimings {
  readonly total: number;
  /** Finding the writing and cutting it, and all else that is not recognition: the two make up the whole. */
  readonly vision: number;
  /** Asking the net, and finding the likeliest strings. */
  readonly recognition: number;
  /** The same time part by part. */
  readonly stages: StageTimes;
}

/** How the reader runs here, and whether it still answers as it should. */
export interface ReaderCheck extends ReferenceCheck {
  /** Name of the tfjs backend. */
  readonly backend: string;
  /** Why what would have been preferred was refused: a line each. */
  readonly refused: readonly string[];
  /** Threads that look at pixels: the reader's own, and those that help it. */
  readonly threads: number;
  readonly memory: ReaderMemory;
}

/** What is alive in the reader's memory, for leak checks. */
export interface ReaderMemory {
  /** OpenCV Mats that are owned and not yet deleted: zero between two readings. */
  readonly mats: number;
  /** tfjs tensors: the net's own between two readings. */
  readonly tensors: number;
}
