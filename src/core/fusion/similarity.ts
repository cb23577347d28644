import type { ReadLine } from '../reading.ts';
import { alignCharacters, probabilityOf } from './align-characters.ts';

/** Strings are of the same line where at least this share of the characters can be. */
const SIMILAR = 0.5;
/** An answer below this is no sign of similarity. */
const POSSIBLE = 0.05;

/** Share of characters that a string and a line of one frame may have in common, in order; 0–1. */
export function similarityOf(
  text: readonly string[],
  { characters }: ReadLine,
  shownBy = alignCharacters(text, characters).shownBy,
): number {
  const common = shownBy.filter((at, i) => at >= 0 && probabilityOf(characters[at], text[i]) >= POSSIBLE);
  return common.length / Math.max(1, text.length, characters.length);
}

export const isSimilar = (similarity: number): boolean => similarity >= SIMILAR;

export const textOf = ({ characters }: ReadLine): string[] => characters.map(({ text }) => text);
