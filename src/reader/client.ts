import type { BackendTimes } from '../core/fastest-backend.ts';
import type { LabelledCrop } from '../core/personal/labelled-crop.ts';
import type { Reading } from '../core/reading.ts';
import type { Result } from '../core/result.ts';
import type { LoadPart, ReadTimings, ReaderCheck, ReaderFailure, ReaderMemory, WorkerFrame } from './protocol.ts';
import type { ReadOptions } from './read-options.ts';

/** One frame's outcome. */
export interface ReadOutcome {
  readonly reading: Reading;
  readonly timings: ReadTimings;
  readonly memory: ReaderMemory;
}

/** How far loading has come: shares of bytes, 0–1, weighted by the parts' sizes. */
export interface LoadProgress {
  readonly part: LoadPart;
  readonly share: number;
}

/** What was measured of the backends on this device. */
export interface MeasuredBackends {
  /** When, milliseconds since 1970. */
  readonly at: number;
  /** The one that the reader runs the net on, as long as it answers rightly. */
  readonly fastest: string;
  readonly times: readonly BackendTimes[];
}

/** Keeps that from one visit to the next. */
export interface BackendMemory {
  recall(): MeasuredBackends | undefined;
  /** What is remembered does not hold: the fastest one does not start, answers wrongly, or was lost. */
  forget(): void;
}

/** The reader behind its worker, as the page sees it. */
export interface ReaderClient {
  /** Starts the worker, which compiles its script and loads nothing yet. */
  prepare(): void;
  /** Starts loading (once; later calls return the same promise, after a failure they try again). Resolves to the backend's name. */
  load(onProgress: (progress: LoadProgress) => void): Promise<Result<string, ReaderFailure>>;
  /** Reads one picture, which is transferred. One at a time: a call while another runs is a bug and throws. */
  read(frame: WorkerFrame, options: ReadOptions): Promise<Result<ReadOutcome, ReaderFailure>>;
  /** Has the loaded reader read its reference glyphs again; a failed one has no worker to ask. */
  verify(): Promise<Result<ReaderCheck, ReaderFailure>>;
  /**
   * Has all later readings know these labelled characters, the oldest first; none: read as the nets were trained. They are kept for a reader
   * that is loaded later, or again. Resolves, once the reader is loaded and has learned, to how many of those that were handed in last it
   * learns from.
   */
  personalise(crops: readonly LabelledCrop[]): Promise<Result<number, ReaderFailure>>;
  /** What was measured of the backends on this device; undefined where nothing was yet. */
  measured(): MeasuredBackends | undefined;
  /** Called when the reader is ready, and when a picture is handed in: what can wait for a lull begins to wait anew. */
  onUse: () => void;
  /** Ends the worker. */
  close(): void;
}
