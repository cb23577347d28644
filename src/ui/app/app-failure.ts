import type { CameraFailure } from '../../camera/camera-failure.ts';
import type { ReaderFailure } from '../../reader/protocol.ts';
import type { PictureFailure } from '../picture/picture-file/picture-failure.ts';

/** Everything that can stop the app from doing what it was asked to, and where. */
export type AppFailure =
  | { readonly area: 'camera'; readonly failure: CameraFailure }
  | { readonly area: 'picture'; readonly failure: PictureFailure }
  | { readonly area: 'reader'; readonly failure: ReaderFailure };

/** A way on from a failure. `fetch-again` reloads too, but without what is stored on the device, which may be broken. */
export type FailureAction = 'try-again' | 'start-camera' | 'read-picture' | 'try-demo' | 'reload' | 'fetch-again';

/** A failure as it is told to the person. */
export interface FailureWords {
  readonly title: string;
  readonly text: string;
  /** What to do about it, in order; empty where there is nothing to explain. */
  readonly steps: readonly string[];
  /** The most hopeful first; never empty. */
  readonly actions: readonly [FailureAction, ...FailureAction[]];
  /** The program's own words, for a report; empty where they add nothing. */
  readonly detail: string;
}
