import type { ReadLine } from '../reading.ts';
import { overlapOf, quadAround, toLine, toLineFrame, type LineFrame } from './line-frame.ts';
import { similarityOf, textOf } from './similarity.ts';

/** A part of a line lies beside it with this share of its length at least. */
const INSIDE = 0.6;
/** Parts of one line overlap each other less than this. */
const APART = 0.2;

/**
 * The frame's lines, those put together which are parts of one known line: a wide gap may look like the end of a line in one frame, and not
 * in another.
 * @param known Known lines
 * @param places Where they are in this frame
 */
export function joinParts(
  known: readonly ReadLine[],
  places: readonly LineFrame[],
  lines: readonly ReadLine[],
): readonly ReadLine[] {
  return known.reduce((left, line, i) => {
    const parts = findParts(places[i], left);
    if (parts.length < 2) return left;
    const text = textOf(line);
    const joined = join(places[i], parts);
    const best = Math.max(...parts.map((part) => similarityOf(text, part)));
    if (similarityOf(text, joined) <= best) return left;
    return left.flatMap((part) => (part === parts[0] ? [joined] : parts.includes(part) ? [] : [part]));
  }, lines);
}

/** Lines beside one another within the place of a longer one, from its beginning to its end. */
function findParts(place: LineFrame, lines: readonly ReadLine[]): readonly ReadLine[] {
  const within = lines
    .map((line) => ({ line, frame: toLineFrame(line.quad) }))
    .filter(({ frame }) => frame.length < place.length && overlapOf(frame, place) >= INSIDE)
    .sort((a, b) => toLine(place, a.frame.centre)[0] - toLine(place, b.frame.centre)[0]);
  const apart = within.every(({ frame }, i) => i === 0 || overlapOf(within[i - 1].frame, frame) < APART);
  return apart ? within.map(({ line }) => line) : [];
}

function join(place: LineFrame, parts: readonly ReadLine[]): ReadLine {
  const characters = parts.flatMap((part) => part.characters);
  return {
    text: parts.map(({ text }) => text).join(''),
    confidence: parts.reduce((product, { confidence }) => product * confidence, 1),
    quad: quadAround(
      place,
      characters.map(({ box }) => box),
    ),
    characters,
    ...(parts.some(({ verified }) => verified) && { verified: true }),
  };
}
