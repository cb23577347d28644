import type { StableLine, StableReading } from '../../core/fusion/stable-reading.ts';
import type { ReaderClient } from '../../reader/client.ts';
import type { Settings } from '../settings.ts';

/** What the session needs from whoever put the app together. */
export interface SessionParts {
  readonly client: () => ReaderClient;
  readonly demoUrl: () => string;
  readonly settings: () => Settings;
  /** Hears that the reader's worker died and is started again. */
  readonly onRestart: () => void;
  /** Hears of lines of the live camera, once each, when their strings are locked. */
  readonly onLock: (lines: readonly StableLine[]) => void;
  /** Hears what is known of the live camera's view after each frame that was read; `at` in milliseconds. */
  readonly onFrame: (reading: StableReading, at: number) => void;
}
