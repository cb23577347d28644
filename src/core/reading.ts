import type { Advice } from './advice.ts';
import type { FrameBox, FrameQuad } from './geometry.ts';
import type { Glyph } from './glyph.ts';

/** Which characters a field may hold: `digits` is 0–9, `text` every class of the net. */
export type Format = 'digits' | 'text';

export const FORMATS: readonly Format[] = ['digits', 'text'];

/** One answer the net considered for a character. */
export interface Alternative {
  readonly text: string;
  /** Probability that it is this character, among those that the format allows and none at all, 0–1. */
  readonly confidence: number;
}

/** One character as it was read. */
export interface ReadCharacter {
  readonly text: string;
  /** Probability that `text` is right, 0–1. */
  readonly confidence: number;
  /** False where `confidence` is under the threshold: shown as unsure, never silently guessed. */
  readonly sure: boolean;
  readonly box: FrameBox;
  /** Best three, best first; the first is `text`. */
  readonly alternatives: readonly Alternative[];
  /** The crop as the net saw it. */
  readonly glyph: Glyph;
}

/** One string of characters, in writing direction. */
export interface ReadLine {
  readonly text: string;
  /** Probability that the whole string is right, 0–1. */
  readonly confidence: number;
  readonly quad: FrameQuad;
  readonly characters: readonly ReadCharacter[];
}

/** Everything that was read in one picture, lines in reading order. */
export interface Reading {
  /** Size of the picture in pixels. */
  readonly width: number;
  readonly height: number;
  readonly lines: readonly ReadLine[];
  /** Why nothing was read for sure, the likeliest reason first; empty where something was. */
  readonly advice: readonly Advice[];
  /** Lines of writing that were found and not read, because the budget of one picture was spent. */
  readonly leftOut: number;
}
