import type { Reading } from '../core/reading.ts';

/** How long the last reading stays when a frame shows nothing, milliseconds: a blink of the focus is not an answer. */
export const HOLD_MS = 1000;

/** A reading and when it was made. */
export interface HeldReading {
  readonly reading: Reading;
  /** Milliseconds, of the same clock as `now`. */
  readonly at: number;
}

/** The newer reading, unless it is empty and the one before is less than `HOLD_MS` old. */
export function holdReading(held: HeldReading | undefined, newer: Reading, now: number): HeldReading {
  const keep =
    newer.lines.length === 0 && held !== undefined && held.reading.lines.length > 0 && now - held.at < HOLD_MS;
  return keep ? held : { reading: newer, at: now };
}
