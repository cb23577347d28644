import type { CameraFrame } from '../../camera/camera-frame.ts';
import type { StableLine, StableReading } from '../../core/fusion/stable-reading.ts';
import type { ReaderClient } from '../../reader/client.ts';
import type { Settings } from '../device/settings.ts';
import type { Screen } from './screen.ts';

/** What the session needs from whoever put the app together. */
export interface SessionParts {
  readonly client: () => ReaderClient;
  readonly demoUrl: () => string;
  readonly settings: () => Settings;
  /** Where the way back leads in the end: to the start, or to many pictures of which one was on the screen. */
  readonly home: () => Screen;
  /** Hears that the reader's worker died and is started again. */
  readonly onRestart: () => void;
  /** Hears of lines of the live camera, once each, when their strings are locked; the frame that shows them may be closed right afterwards. */
  readonly onLock: (lines: readonly StableLine[], frame: CameraFrame | undefined) => void;
  /** Hears what is known of the live camera's view after each frame that was read; `at` in milliseconds. */
  readonly onFrame: (reading: StableReading, at: number) => void;
}
