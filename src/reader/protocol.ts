import type { BackendTimes } from '../core/fastest-backend.ts';
import type { LabelledCrop } from '../core/personal/labelled-crop.ts';
import type { Reading } from '../core/reading.ts';
import type { ReadOptions } from './read-options.ts';
import type { ReaderFailure } from './reader-failure.ts';
import type { ReaderCheck, ReaderMemory, ReadTimings } from './reader-report.ts';

export type { ReaderFailure } from './reader-failure.ts';
export type { ReaderCheck, ReaderMemory, ReadTimings } from './reader-report.ts';

/** A picture on its way to the worker; always transferred, never copied. */
export type WorkerFrame = ImageBitmap | VideoFrame;

/** What the page says to the worker. */
export type ToWorker =
  /** `prefer`: the backend that was fastest here, if that is known. */
  | { readonly type: 'load'; readonly prefer?: string | undefined }
  /** Asked of a worker that reads nothing. */
  | { readonly type: 'measure' }
  | { readonly type: 'verify' }
  | { readonly type: 'personalise'; readonly id: number; readonly crops: readonly LabelledCrop[] }
  | { readonly type: 'read'; readonly id: number; readonly frame: WorkerFrame; readonly options: ReadOptions };

/** Which of the heavy parts a progress report is about. */
export type LoadPart = 'opencv' | 'model' | 'backend';

/** What the worker says to the page. */
export type FromWorker =
  | { readonly type: 'progress'; readonly part: LoadPart; readonly loaded: number; readonly total: number }
  /** Who asks for this lock gets it when the worker has ended. */
  | { readonly type: 'alive'; readonly lock: string }
  | { readonly type: 'ready'; readonly backend: string }
  /** What the backends take, as far as that is known; `done`: nothing more comes. */
  | { readonly type: 'measured'; readonly times: readonly BackendTimes[]; readonly done: boolean }
  /** It can't be loaded, or can't go on. */
  | { readonly type: 'failed'; readonly failure: ReaderFailure }
  | { readonly type: 'verified'; readonly check: ReaderCheck }
  | { readonly type: 'verify-failed'; readonly failure: ReaderFailure }
  | { readonly type: 'personalised'; readonly id: number; readonly learned: number }
  | { readonly type: 'personalise-failed'; readonly id: number; readonly failure: ReaderFailure }
  | {
      readonly type: 'reading';
      readonly id: number;
      readonly reading: Reading;
      readonly timings: ReadTimings;
      readonly memory: ReaderMemory;
    }
  | { readonly type: 'read-failed'; readonly id: number; readonly failure: ReaderFailure };
