import type { MeasuredBackends } from '../../../reader/client.ts';
import type { ReaderCheck } from '../../../reader/protocol.ts';

/** The middle of several times and the one that 95 of 100 stay under, milliseconds. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

/** What was read of a film made of the demo picture, a little moved from frame to frame, and how long it took. */
export interface FilmTrial {
  readonly frames: number;
  /** Strings read right, of all that the frames showed. */
  readonly right: number;
  readonly of: number;
  /** A frame's time, and what its two halves take of it. */
  readonly total: Spread;
  readonly vision: Spread;
  readonly recognition: Spread;
}

/** How the app runs on this device. Sizes in bytes. */
export interface DeviceReport {
  /** The app's version. */
  readonly version: string;
  /** What the browser calls itself. */
  readonly browser: string;
  readonly processors: number;
  readonly check: ReaderCheck;
  /** What each backend takes here; absent where that was not measured yet. */
  readonly backends?: MeasuredBackends | undefined;
  readonly film: FilmTrial;
  /** What the app keeps on the device; absent where the browser does not say. */
  readonly storage?: { readonly used: number; readonly quota: number; readonly persistent: boolean };
}
