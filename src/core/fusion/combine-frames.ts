import type { Alternative, ReadLine } from '../reading.ts';
import { alignCharacters, type Alignment } from './align-characters.ts';

/** The string that explains several frames best. */
export interface Consensus {
  readonly text: readonly string[];
  /** How each frame, in the order given, shows it. */
  readonly alignments: readonly Alignment[];
}

/** More changes than this to the best string that a frame read are not tried: each has to gain, so there are few. */
const MOST_CHANGES = 12;

/**
 * The string under which what the frames read is likeliest, frames weighed by how sure they are. It starts from the best of the
 * frames' own strings, and changes, adds and leaves out single characters as long as that gains: a generalised median string (Kohonen
 * 1985). So it may be one that no frame read as a whole; what several cuts of the same ink say is never mixed up.
 * @param lines The same line in several frames, at least one
 * @param fits Whether a string may be written there at all; a string that may is preferred, and kept one
 */
export function combineFrames(lines: readonly ReadLine[], fits: (text: string) => boolean = () => true): Consensus {
  const weights = lines.map(weigh);
  const explain = (text: readonly string[]): Explained => {
    const alignments = lines.map(({ characters }) => alignCharacters(text, characters));
    const score = alignments.reduce((sum, alignment, i) => sum + weights[i] * alignment.score, 0);
    return { text, alignments, score };
  };
  const seen = new Map(lines.map((line) => [line.text, line.characters.map(({ text }) => text)]));
  const fitting = [...seen].filter(([text]) => fits(text));
  const starts = (fitting.length > 0 ? fitting : [...seen]).map(([, text]) => text);
  let best = starts.map(explain).reduce(better);
  if (seen.size === 1) return best; // no frame has anything against it
  for (let change = 0; change < MOST_CHANGES; change++) {
    const changes = proposeChanges(best, lines).filter((text) => fitting.length === 0 || fits(text.join('')));
    const changed = changes.map(explain).reduce(better, best);
    if (changed === best) break;
    best = changed;
  }
  return best;
}

interface Explained extends Consensus {
  readonly score: number;
}

const better = (a: Explained, b: Explained): Explained => (b.score > a.score + 1e-9 ? b : a);

/** How much a frame counts: the geometric mean of its characters' confidence, 0–1. One that is smeared says so. */
export function weigh({ characters }: ReadLine): number {
  const logarithm = characters.reduce((sum, { confidence }) => sum + Math.log(Math.max(confidence, 0.01)), 0);
  return Math.exp(logarithm / Math.max(1, characters.length));
}

/** Every string one character away for which some frame speaks. */
function proposeChanges({ text, alignments }: Consensus, lines: readonly ReadLine[]): string[][] {
  const strings: string[][] = [];
  const replace = (from: number, to: number, ...by: readonly string[]): void => {
    strings.push([...text.slice(0, from), ...by, ...text.slice(to)]);
  };
  for (let slot = 0; slot < text.length; slot++) {
    replace(slot, slot + 1);
    for (const other of answersAt(slot, alignments, lines)) if (other !== text[slot]) replace(slot, slot + 1, other);
  }
  for (let gap = 0; gap <= text.length; gap++) {
    for (const extra of extrasAt(gap, text.length, alignments, lines)) replace(gap, gap, extra);
  }
  return strings;
}

/** What any frame takes the character at `slot` for. */
function answersAt(slot: number, alignments: readonly Alignment[], lines: readonly ReadLine[]): Set<string> {
  const answers = alignments.flatMap(({ shownBy }, i): readonly Alternative[] =>
    shownBy[slot] < 0 ? [] : lines[i].characters[shownBy[slot]].alternatives,
  );
  return new Set(answers.map(({ text }) => text));
}

/** Characters that any frame read between those which show the string's characters before and after `gap`. */
function extrasAt(
  gap: number,
  length: number,
  alignments: readonly Alignment[],
  lines: readonly ReadLine[],
): Set<string> {
  const extras = alignments.flatMap(({ shownBy }, i) => {
    const before = shownBy.slice(0, gap).reduce((last, index) => Math.max(last, index), -1);
    const after = shownBy.slice(gap, length).find((index) => index >= 0) ?? lines[i].characters.length;
    return lines[i].characters.slice(before + 1, after).map(({ text }) => text);
  });
  return new Set(extras);
}
