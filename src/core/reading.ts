import type { Advice } from './advice.ts';
import type { Check } from './formats/check.ts';
import type { FrameBox, FrameQuad, Side } from './geometry.ts';
import type { Glyph } from './glyph.ts';
import type { LineEvidence } from './line-evidence.ts';

export type { Format } from './formats/format.ts';

/** One answer the net considered for a character. */
export interface Alternative {
  readonly text: string;
  /** Probability that it is this character, among those that the format allows and none at all, 0–1. */
  readonly confidence: number;
}

/**
 * How far a reading is to be trusted: `sure` may be used as it is, `unsure` wants to be looked at, `rejected` is more likely wrong than right
 * and shown only for want of better.
 */
export type Certainty = 'sure' | 'unsure' | 'rejected';

/** One character as it was read. */
export interface ReadCharacter {
  readonly text: string;
  /** Probability that `text` is right, 0–1. */
  readonly confidence: number;
  /** False where `confidence` is under the threshold: shown as unsure, never silently guessed. */
  readonly sure: boolean;
  /** `sure`, and which of the other two it is. */
  readonly state?: Certainty;
  /** What the reader took it for, where a person put it right. */
  readonly correctedFrom?: string;
  readonly box: FrameBox;
  /**
   * Three answers. The first is `text`, or what it was before a person put it right; the others follow best first. One of them may be
   * the likelier character by itself, where the likeliest string has another.
   */
  readonly alternatives: readonly Alternative[];
  /** The crop as the net saw it. */
  readonly glyph: Glyph;
}

/** One string of characters, in writing direction. */
export interface ReadLine {
  readonly text: string;
  /** Probability that the whole string is right, 0–1. */
  readonly confidence: number;
  readonly state?: Certainty;
  /** Whether a reflection may hide a part of it: then it is not sure, however often it is read so. */
  readonly hidden?: true;
  /**
   * That it was not read anew in a film's picture, but looked at whether it still says what it said when it was read in full; all but its places
   * is from then. It is no new evidence of what is written.
   */
  readonly verified?: true;
  /** Whether a person put something right in it. */
  readonly corrected?: true;
  /** Probability that it was written at all, 0–1; absent where it was not asked. */
  readonly written?: number;
  /** What `confidence` and `written` rest on. */
  readonly evidence?: LineEvidence;
  /** Other strings that it may be, the likeliest first, with their probabilities; at most three. */
  readonly others?: readonly Alternative[];
  /** What the format says of `text`; absent where it was not asked. */
  readonly check?: Check;
  /** `text` as a machine would have it (an amount as 1234.50, a date as 2026-12-31); absent where it does not fit the format or is ambiguous. */
  readonly value?: string;
  readonly quad: FrameQuad;
  readonly characters: readonly ReadCharacter[];
}

/** Everything that was read in one picture, lines in reading order. */
export interface Reading {
  /** Size of the picture in pixels. */
  readonly width: number;
  readonly height: number;
  readonly lines: readonly ReadLine[];
  /** Why something was not read, or hardly, the likeliest reason first; empty where all was. */
  readonly advice: readonly Advice[];
  /**
   * Lines that were not read because the budget of one picture was spent (`FRAME_BUDGET`). Where there was too much ink to look for lines in
   * all of it, about as many as the rest would make are added.
   */
  readonly leftOut: number;
  /** Sides of the region on which writing runs out of it, and so is not read; absent where there are none. */
  readonly cutOff?: readonly Side[];
  /**
   * Why a film's picture was not read: `still`, it shows what the one that was read last shows, and its lines are those; or `blurred`, it shows less
   * than those before. Either way it is no evidence, for or against anything. Absent where it was read.
   */
  readonly unread?: 'still' | 'blurred';
}
