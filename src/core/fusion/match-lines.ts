import type { ReadLine } from '../reading.ts';
import { alignCharacters } from './align-characters.ts';
import { centreOf, overlapOf, toLineFrame, type LineFrame } from './line-frame.ts';
import { joinParts } from './join-parts.ts';
import { fitMotion, medianShift, moveQuad, STILL, type Motion, type PointPair } from './motion.ts';
import { isSimilar, similarityOf, textOf } from './similarity.ts';

/** Which of the known lines a frame's lines are. */
export interface Matching {
  /** How the picture moved since the frame before. */
  readonly motion: Motion;
  /** For each known line, the one it was seen as; absent where it was not seen. */
  readonly seen: ReadonlyMap<number, ReadLine>;
  /** For each known line that was not seen, another that was read in its place. */
  readonly rivals: ReadonlyMap<number, ReadLine>;
  /** Lines that are none of the known ones. */
  readonly fresh: readonly ReadLine[];
}

/** Lines are at the same place where at least this share of the shorter lies beside the other. */
const SAME_PLACE = 0.3;
/** A string this long is known again wherever it is, if it is the same to the last character. */
const LONG_ENOUGH = 3;

/** Shifts that are tried, those first for which most characters speak: pages full of the same string offer thousands. */
const MOST_SHIFTS = 48;

/** A known line and one of the frame's. */
interface Pair {
  readonly known: number;
  readonly line: number;
  readonly similarity: number;
  /** Middles of the characters that both have. */
  readonly points: readonly PointPair[];
}

/** Finds each known line in a new frame: by place, once the motion common to all lines is taken off, and by string. */
export function matchLines(known: readonly ReadLine[], read: readonly ReadLine[]): Matching {
  const motion = findMotion(comparePairs(known, read), known, read);
  const moved = known.map(({ quad }) => toLineFrame(moveQuad(motion, quad)));
  const lines = joinParts(known, moved, read);
  const pairs = comparePairs(known, lines);
  const places = lines.map(({ quad }) => toLineFrame(quad));
  const overlap = (pair: Pair): number => overlapOf(moved[pair.known], places[pair.line]);

  const open = { known: new Set(known.keys()), lines: new Set(lines.keys()) };
  const take = (wanted: (pair: Pair) => boolean, rank: (pair: Pair) => number): Map<number, ReadLine> => {
    const ranked = pairs.filter(wanted).map((pair) => ({ pair, rank: rank(pair) }));
    const taken = new Map<number, ReadLine>();
    for (const { pair } of ranked.sort((a, b) => b.rank - a.rank)) {
      if (!open.known.has(pair.known) || !open.lines.has(pair.line)) continue;
      open.known.delete(pair.known);
      open.lines.delete(pair.line);
      taken.set(pair.known, lines[pair.line]);
    }
    return taken;
  };
  const near = take(
    (pair) => isSimilar(pair.similarity) && overlap(pair) >= SAME_PLACE,
    (pair) => overlap(pair) * pair.similarity,
  );
  const far = take(
    (pair) => lines[pair.line].text === known[pair.known].text && known[pair.known].characters.length >= LONG_ENOUGH,
    (pair) => -Math.hypot(...difference(moved[pair.known], places[pair.line])),
  );
  const rivals = take((pair) => overlap(pair) >= SAME_PLACE, overlap);
  const fresh = [...open.lines].filter((l) => !moved.some((place) => overlapOf(place, places[l]) >= SAME_PLACE));
  return { motion, seen: new Map([...near, ...far]), rivals, fresh: fresh.map((l) => lines[l]) };
}

const difference = (a: LineFrame, b: LineFrame): [number, number] => [
  b.centre[0] - a.centre[0],
  b.centre[1] - a.centre[1],
];

const comparePairs = (known: readonly ReadLine[], lines: readonly ReadLine[]): Pair[] =>
  known.flatMap((one, k) => lines.map((line, l) => comparePair(k, one, l, line)));

function comparePair(known: number, one: ReadLine, line: number, other: ReadLine): Pair {
  const text = textOf(one);
  const { shownBy } = alignCharacters(text, other.characters);
  const points = shownBy.flatMap((at, i): PointPair[] =>
    at >= 0 && other.characters[at].text === one.characters[i].text
      ? [[centreOf(one.characters[i].box), centreOf(other.characters[at].box)]]
      : [],
  );
  return { known, line, similarity: similarityOf(text, other, shownBy), points };
}

/** The motion under which most of the known lines are found again: one line's shift is tried after the other, then all that fit it are. */
function findMotion(pairs: readonly Pair[], known: readonly ReadLine[], lines: readonly ReadLine[]): Motion {
  const places = lines.map(({ quad }) => toLineFrame(quad));
  const similar = pairs.filter(({ similarity }) => isSimilar(similarity));
  const fitting = (motion: Motion): { score: number; points: readonly PointPair[] } => {
    const moved = known.map(({ quad }) => toLineFrame(moveQuad(motion, quad)));
    const best = new Map<number, { pair: Pair; score: number }>();
    for (const pair of similar) {
      const score = overlapOf(moved[pair.known], places[pair.line]) * pair.similarity;
      if (score > (best.get(pair.known)?.score ?? 0)) best.set(pair.known, { pair, score });
    }
    const found = [...best.values()];
    return {
      score: found.reduce((sum, { score }) => sum + score, 0),
      points: found.flatMap(({ pair }) => pair.points),
    };
  };
  let best = { motion: STILL, ...fitting(STILL) };
  const telling = [...similar].sort((a, b) => b.points.length - a.points.length).slice(0, MOST_SHIFTS);
  for (const { points } of telling) {
    const motion = medianShift(points);
    if (motion === undefined) continue;
    const fit = fitting(motion);
    if (fit.score > best.score + 1e-6) best = { motion, ...fit };
  }
  const refined = fitMotion(best.points);
  return refined !== undefined && fitting(refined).score >= best.score - 1e-6 ? refined : best.motion;
}
