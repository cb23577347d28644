import { LEAST_LOG, type CharacterEvidence } from '../../core/character-evidence.ts';
import { distanceOff } from '../../core/distance-off.ts';
import type { GlyphProbabilities } from '../../core/glyph-probabilities.ts';
import type { InkMask } from '../../core/mask.ts';
import type { Piece } from '../../core/segmentation/cut-into-pieces.ts';
import type { LineReading } from '../read-line.ts';
import type { DescribedLine } from './describe-string.ts';
import { logit } from './logit.ts';

const MOST_INK = 3; // squares of the line height: more is a blot, of whatever size
const NO_CUT = 8;

/**
 * What speaks for and against each character of a line's best string.
 * @param confidences for each, how much of all the ways through the lattice reads its symbol there, 0–1
 */
export function describeCharacters(
  reading: LineReading,
  { line, pieces, candidates }: Pick<DescribedLine, 'line' | 'pieces' | 'candidates'>,
  confidences: readonly number[],
): CharacterEvidence[] {
  const asked = new Map(candidates.map(({ glyph, probabilities }) => [glyph, probabilities]));
  const [{ steps }] = reading.strings;
  return steps.flatMap(({ arc, symbol }, at): CharacterEvidence[] => {
    const run = reading.runs[arc];
    const probabilities = run?.glyph && asked.get(run.glyph);
    if (!probabilities) return [];
    const { mask } = run;
    return [
      {
        symbol,
        ...describeAnswer(symbol, probabilities),
        width: mask.width / line.height,
        height: mask.height / line.height,
        ink: Math.min(MOST_INK, countInk(mask) / line.height ** 2),
        off: distanceOff(mask, line),
        ...describeCuts(pieces, reading.lattice.arcs[arc]),
        place: logit(confidences[at]),
      },
    ];
  });
}

function describeAnswer(symbol: string, { alternatives, allowed, noCharacter }: GlyphProbabilities) {
  const share = alternatives.find(({ text }) => text === symbol)?.confidence ?? 0;
  const rival = alternatives.find(({ text }) => text !== symbol);
  return {
    rival: rival?.text ?? '',
    rivalShare: bounded(rival?.confidence ?? 0),
    share: logit(share),
    whole: logit(share * allowed * (1 - noCharacter)),
    none: bounded(noCharacter),
    foreign: bounded(1 - allowed),
  };
}

function describeCuts(pieces: readonly Piece[], { from, to }: { readonly from: number; readonly to: number }) {
  const [partedLeft, partedRight] = [isCut(pieces, from), isCut(pieces, to)];
  const inside = pieces.slice(from, to - 1).filter((_, at) => isCut(pieces, from + at + 1));
  return {
    joins: to - from - 1,
    cutLeft: partedLeft ? pieces[from].cutLeft : 0,
    cutRight: partedRight ? pieces[to - 1].cutRight : 0,
    cutInside: Math.min(NO_CUT, ...inside.map(({ cutRight }) => cutRight)),
    partedLeft: Number(partedLeft),
    partedRight: Number(partedRight),
  };
}

/** Whether piece `at` was cut from the ink of the one before it. */
const isCut = (pieces: readonly Piece[], at: number): boolean =>
  at > 0 && at < pieces.length && pieces[at - 1].component === pieces[at].component;

const bounded = (probability: number): number => Math.max(LEAST_LOG, Math.log(probability));

function countInk({ data }: InkMask): number {
  let ink = 0;
  for (const pixel of data) if (pixel) ink++;
  return ink;
}
