import type { Reading } from '../core/reading.ts';
import type { ReadOptions } from './read-options.ts';

/** A picture on its way to the worker; always transferred, never copied. */
export type WorkerFrame = ImageBitmap | VideoFrame;

/** What the page says to the worker. */
export type ToWorker =
  | { readonly type: 'load' }
  | { readonly type: 'read'; readonly id: number; readonly frame: WorkerFrame; readonly options: ReadOptions };

/** Why the reader can't work, or could not read this one picture. */
export interface ReaderFailure {
  readonly kind:
    | 'opencv-failed' // OpenCV.js could not be fetched or compiled
    | 'model-failed' // a file of the model could not be fetched
    | 'model-corrupt' // the model's files are there, but are not what the card says
    | 'backend-failed' // no tfjs backend started and gave the right answers
    | 'read-failed' // this picture could not be read; the next one may
    | 'worker-failed'; // the worker itself stopped
  readonly message: string;
}

/** Which of the heavy parts a progress report is about. */
export type LoadPart = 'opencv' | 'model' | 'backend';

/** How one frame's time was spent, milliseconds. */
export interface ReadTimings {
  readonly total: number;
  readonly vision: number;
  readonly recognition: number;
}

/** What is alive in the worker, for leak checks. */
export interface ReaderMemory {
  readonly mats: number;
  readonly tensors: number;
}

/** What the worker says to the page. */
export type FromWorker =
  | { readonly type: 'progress'; readonly part: LoadPart; readonly loaded: number; readonly total: number }
  | { readonly type: 'ready'; readonly backend: string }
  | { readonly type: 'load-failed'; readonly failure: ReaderFailure }
  | {
      readonly type: 'reading';
      readonly id: number;
      readonly reading: Reading;
      readonly timings: ReadTimings;
      readonly memory: ReaderMemory;
    }
  | { readonly type: 'read-failed'; readonly id: number; readonly failure: ReaderFailure };
