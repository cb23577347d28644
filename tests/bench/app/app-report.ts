import type { FrameBox } from '../../../src/core/geometry.ts';
import type { ReadStage } from '../../../src/reader/reader-report.ts';
import type { Spread } from './spread.ts';
import type { MainThread } from './trace-tasks.ts';
import type { Asset } from './weigh-assets.ts';
import type { WorkerHeap } from './worker-session.ts';

/** `taking`: a frame's picture copied from the video; `handing`: to the worker and back, and waiting there. The rest is the reader's own. */
export type FrameStage = 'taking' | 'handing' | ReadStage;

/** By when it was looked at: after so many frames; null where the run was shorter. */
export interface AtFrames<T> {
  readonly at200: T | null;
  readonly at2000: T | null;
}

/** The first visit to an empty browser, the next one, and one without network. Milliseconds. */
export interface Visits {
  readonly cold: number;
  readonly warm: number;
  readonly offline: number;
}

/** What `npm run bench` measures. Times in milliseconds, sizes in bytes. */
export interface AppReport {
  /** Frames that were answered; those of them that the reader left unread, since they showed nothing new, are not timed. */
  readonly frames: number;
  readonly unread: number;
  /** What the reader runs the net on. */
  readonly backend: string;
  /** A frame's pixels, and the part of them that was read: the viewfinder's, as it stands by itself. */
  readonly size: readonly [width: number, height: number];
  readonly region: FrameBox | null;
  /** From a picture in the video to its reading in the page. */
  readonly frame: Spread;
  readonly stages: Readonly<Record<FrameStage, Spread>>;
  /** Frames read a second; those that the camera showed meanwhile; and how many of those were never taken. */
  readonly fps: number;
  readonly cameraFps: number;
  readonly dropped: number;
  /** Share of the frames whose strings were all read right; null where it is not known what the film shows. */
  readonly right: number | null;
  /** From the press on "Start camera" to the first string on the screen, and to the first picture. */
  readonly firstReading: Visits;
  readonly cameraPicture: number;
  /** The same from the opening of the page. */
  readonly start: Visits;
  readonly longestTask: number;
  readonly mainThread: MainThread;
  readonly bytes: { readonly total: number; readonly shell: number; readonly assets: readonly Asset[] };
  /** The worker's, all in all; and what it is made of. */
  readonly heap: AtFrames<number>;
  readonly heapParts: AtFrames<WorkerHeap>;
  readonly tensors: AtFrames<number>;
  readonly mats: AtFrames<number>;
}
