import type { Format } from '../core/reading.ts';
import type { FrameBox } from '../core/geometry.ts';

/** What the caller wants of one reading. */
export interface ReadOptions {
  readonly format: Format;
  /** Characters less probable than this are marked unsure, 0–1. */
  readonly threshold: number;
  /** Only this part of the picture is read; all of it where absent. Clipped to the picture. */
  readonly region?: FrameBox;
  /** That the picture is the next one of a film: one that shows nothing new, or nothing at all, is not read then (`Reading.unread`), nor is a line that is known. */
  readonly film?: FilmState;
}

/** What is known of a film. */
export interface FilmState {
  /** Strings that are locked: where one still stands as it did, it is verified and not searched anew (`ReadLine.verified`). */
  readonly locked: readonly string[];
  /** Whether all that its newest pictures show is known for sure. */
  readonly known: boolean;
}

export const DEFAULT_THRESHOLD = 0.8;
