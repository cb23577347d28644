import type { ReadCharacter } from '../reading.ts';

/** No answer of one frame is trusted to rule another out further than this: nets are sure of what blur makes of a character. */
const LEAST = 0.01;
/** Probability that a frame lacks a character that is there: it ran into its neighbour, or faded. */
const MISSED = 0.03;
/** Probability at least that a character of a frame is none: a speck, or a part of one that was cut in two. */
const SPURIOUS = 0.005;

/** How much of what speaks for none of a character's answers speaks for no character: the reader took it for one all the same. */
const SPURIOUS_SHARE = 0.1;

/** What a string and the characters of one frame have in common. */
export interface Alignment {
  /** Log-probability of the frame's characters, were the string what is written; 0 at best. */
  readonly score: number;
  /** For each character of the string, the index of the frame's character that shows it; -1 where none does. */
  readonly shownBy: readonly number[];
}

/** Probability that what a frame read as `character` is `text`, 0–1. */
export function probabilityOf({ alternatives }: ReadCharacter, text: string): number {
  return Math.max(LEAST, alternatives.find((answer) => answer.text === text)?.confidence ?? 0);
}

function probabilityOfNone({ alternatives }: ReadCharacter): number {
  return Math.max(SPURIOUS, SPURIOUS_SHARE * (1 - alternatives.reduce((sum, { confidence }) => sum + confidence, 0)));
}

/**
 * The likeliest way from a string to the characters that one frame read: each is shown, missed or made up. Edit distance with
 * probabilities for costs (Wagner & Fischer 1974), as word hypotheses are aligned before a vote (Fiscus 1997).
 * @param text Characters of the string
 */
export function alignCharacters(text: readonly string[], characters: readonly ReadCharacter[]): Alignment {
  const columns = characters.length + 1;
  const scores = new Float64Array((text.length + 1) * columns);
  const spurious = characters.map((character) => Math.log(probabilityOfNone(character)));
  const missed = Math.log(MISSED);
  const shown = (row: number, column: number): number =>
    scores[(row - 1) * columns + column - 1] + Math.log(probabilityOf(characters[column - 1], text[row - 1]));
  for (let column = 1; column < columns; column++) scores[column] = scores[column - 1] + spurious[column - 1];
  for (let row = 1; row <= text.length; row++) {
    scores[row * columns] = scores[(row - 1) * columns] + missed;
    for (let column = 1; column < columns; column++) {
      scores[row * columns + column] = Math.max(
        shown(row, column),
        scores[(row - 1) * columns + column] + missed,
        scores[row * columns + column - 1] + spurious[column - 1],
      );
    }
  }
  const shownBy = new Array<number>(text.length).fill(-1);
  for (let row = text.length, column = characters.length; row > 0 && column > 0;) {
    const score = scores[row * columns + column];
    if (score === shown(row, column)) shownBy[--row] = --column;
    else if (score === scores[(row - 1) * columns + column] + missed) row -= 1;
    else column -= 1;
  }
  return { score: scores[scores.length - 1], shownBy };
}
