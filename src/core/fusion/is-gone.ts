import type { Reading } from '../reading.ts';
import { overlapOf, toLineFrame } from './line-frame.ts';
import { isHeld, type Track } from './track.ts';

/** How long a line that is not seen stays, milliseconds: a blink of the focus is not an answer. A locked one stays longer. */
export const HOLD_MS = 1000;
export const HOLD_LOCKED_MS = 2000;
/** It stays for so many frames at least, however long these take. */
const HOLD_FRAMES = 2;
/** Where all that is seen came after a line, the camera has left that line: so many frames tell. */
const LEFT_AFTER = 2;
const LEFT_LOCKED_AFTER = 3;
/** A line is hidden by another that covers this share of it. */
const COVERED = 0.5;

/** Whether a line that the newest frame does not show is no longer there. */
export function isGone(track: Track, all: readonly Track[], reading: Reading, at: number): boolean {
  if (track.missed === 0) return false;
  const seen = all.filter(({ missed }) => missed === 0);
  return isForgotten(track, at) || isOutside(track, reading) || isLeft(track, seen) || isCovered(track, seen);
}

function isForgotten(track: Track, at: number): boolean {
  return track.missed >= HOLD_FRAMES && at - track.seenAt >= (isHeld(track) ? HOLD_LOCKED_MS : HOLD_MS);
}

function isOutside({ line }: Track, { width, height }: Reading): boolean {
  const [x, y] = toLineFrame(line.quad).centre;
  return x < 0 || y < 0 || x > width || y > height;
}

function isLeft(track: Track, seen: readonly Track[]): boolean {
  const enough = track.missed >= (isHeld(track) ? LEFT_LOCKED_AFTER : LEFT_AFTER);
  return enough && seen.length > 0 && seen.every(({ since }) => since > track.seenAt);
}

function isCovered({ line }: Track, seen: readonly Track[]): boolean {
  const place = toLineFrame(line.quad);
  return seen.some((other) => overlapOf(place, toLineFrame(other.line.quad)) >= COVERED);
}
