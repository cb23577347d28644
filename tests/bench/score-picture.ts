/** How far the strings read in one picture are from the true ones. Counts, so that pictures add up. */
export interface PictureScore {
  /** True strings. */
  readonly strings: number;
  /** Those of them that were read exactly. */
  readonly right: number;
  /** True characters. */
  readonly characters: number;
  /** Read characters. */
  readonly readCharacters: number;
  /** Least number of characters to insert, delete or replace, string by string. */
  readonly edits: number;
  /** Read characters that the picture holds, wherever they stand. */
  readonly hits: number;
}

/**
 * Scores the strings `read` against the `truth`; neither holds white space or empty strings. True strings are paired
 * with read ones, the pair that saves most edits first; a string without a partner costs its length.
 */
export function scorePicture(truth: readonly string[], read: readonly string[]): PictureScore {
  const pairs = pairStrings(truth, read);
  const paired = {
    truth: new Set(pairs.map((pair) => pair.truth)),
    read: new Set(pairs.map((pair) => pair.read)),
  };
  const lengthOf = (strings: readonly string[], taken: ReadonlySet<number>): number =>
    strings.reduce((sum, text, index) => sum + (taken.has(index) ? 0 : text.length), 0);
  return {
    strings: truth.length,
    right: pairs.filter((pair) => truth[pair.truth] === read[pair.read]).length,
    characters: truth.join('').length,
    readCharacters: read.join('').length,
    edits:
      pairs.reduce((sum, { edits }) => sum + edits, 0) + lengthOf(truth, paired.truth) + lengthOf(read, paired.read),
    hits: countShared(truth.join(''), read.join('')),
  };
}

/** A true and a read string, by index, and the edits between them. */
interface Pair {
  readonly truth: number;
  readonly read: number;
  readonly edits: number;
  /** Edits less the longer length: the lower, the more the two have in common. */
  readonly cost: number;
}

function pairStrings(truth: readonly string[], read: readonly string[]): Pair[] {
  const candidates = truth.flatMap((wanted, i) =>
    read.map((got, j): Pair => {
      const edits = countEdits(wanted, got);
      return { truth: i, read: j, edits, cost: edits - Math.max(wanted.length, got.length) };
    }),
  );
  const chosen: Pair[] = [];
  for (const candidate of candidates.sort((a, b) => a.cost - b.cost)) {
    if (chosen.some((pair) => pair.truth === candidate.truth || pair.read === candidate.read)) continue;
    chosen.push(candidate);
  }
  return chosen;
}

/** Levenshtein's distance, one row of its table at a time. */
export function countEdits(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [row, character] of [...from].entries()) {
    const current = [row + 1];
    for (let column = 1; column <= to.length; column++) {
      const replace = above[column - 1] + Number(character !== to[column - 1]);
      current.push(Math.min(replace, above[column] + 1, current[column - 1] + 1));
    }
    above = current;
  }
  return above[to.length];
}

/** Size of what two bags of characters share. */
function countShared(truth: string, read: string): number {
  const left = [...truth];
  return [...read].filter((character) => {
    const at = left.indexOf(character);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }).length;
}
