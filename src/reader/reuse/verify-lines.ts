import type { FieldFormat } from '../../core/formats/field-format.ts';
import { isMark, type Mark } from '../../core/formats/mark.ts';
import type { FrameBox } from '../../core/geometry.ts';
import { toProbabilities } from '../../core/glyph-probabilities.ts';
import type { InkMap } from '../../core/ink.ts';
import { scoreMarks } from '../../core/marks/score-marks.ts';
import type { InkMask } from '../../core/mask.ts';
import type { TextLine } from '../../core/text-line.ts';
import type { Classifier } from '../../recognition/classifier.ts';
import { toReadLine } from '../to-read-line.ts';
import type { KnownLine } from './known-line.ts';
import { seeAgain, type SeenLine, type SeenPart } from './see-again.ts';

/** Where a character does not look as before, the net must give it this probability at least, of all that the format allows and none at all: 0–1. */
const CLEAR = 0.95;

type ReadAs = Pick<FieldFormat, 'symbolOf' | 'marks'>;

/** A character that does not look as before. */
interface Doubt {
  readonly part: SeenPart;
  readonly symbol: string;
  readonly line: TextLine;
}

/**
 * Which of the lines that were found in a picture are known ones, and still say what they said: the same components have moved there together,
 * and each looks as it did, or else the net is asked about it alone, and sure. Nothing is searched; what does not agree is to be read.
 */
export async function verifyLines(
  map: InkMap,
  found: readonly TextLine[],
  known: readonly KnownLine[],
  format: ReadAs,
  classifier: Classifier,
): Promise<ReadonlyMap<TextLine, KnownLine>> {
  const seen = seeAgain(map, found, known);
  const doubts = seen.flatMap(({ known: { line: read }, level: { line }, parts }) =>
    parts.flatMap((part): Doubt[] =>
      part.isSame || !part.isOne ? [] : [{ part, line, symbol: read.characters[part.characters[0].number].text }],
    ),
  );
  const clear = new Set(await findClear(doubts, format, classifier));
  const verified = seen.filter(({ parts }) => parts.every((part) => part.isSame || clear.has(part)));
  return new Map(verified.map((line) => [line.found, toKnownLine(line)]));
}

/** Those that are what they were, though they look otherwise: to the net, or for marks, which it does not know, by shape and place. */
async function findClear(doubts: readonly Doubt[], format: ReadAs, classifier: Classifier): Promise<SeenPart[]> {
  const marks = doubts.filter(
    ({ part, symbol, line }) => isMark(symbol) && isLikeliest(symbol, part.mask, line, format),
  );
  const asked = doubts.filter(({ symbol }) => !isMark(symbol));
  const { logits, classes } = await classifier.classify(asked.map(({ part }) => part.now.data));
  const characters = asked.filter(({ symbol }, index) => {
    const own = logits.subarray(index * classes, (index + 1) * classes);
    const { alternatives, noCharacter } = toProbabilities(own, classifier.alphabet, (one) => format.symbolOf(one));
    const [{ text, confidence }] = alternatives;
    return text === symbol && confidence * (1 - noCharacter) >= CLEAR;
  });
  return [...marks, ...characters].map(({ part }) => part);
}

function isLikeliest(mark: Mark, mask: InkMask, line: TextLine, { marks }: ReadAs): boolean {
  const scores = scoreMarks(mask, line);
  return [...marks, 'none' as const].every((other) => scores[other] <= scores[mark]);
}

/** The line as it says it still, where it lies now. Looks that the net was asked about count from now on. */
function toKnownLine({ known, boxes, level, parts }: SeenLine): KnownLine {
  const places = new Map(
    parts.flatMap(({ characters, mask }) =>
      characters.map(({ number, share }) => [number, placeIn(mask, share)] as const),
    ),
  );
  const characters = known.line.characters.map((character, number) => ({
    ...character,
    box: places.get(number) ?? character.box,
  }));
  return {
    ...known,
    line: { ...toReadLine({ ...known.line, characters }, level.line.slope, level.map), verified: true },
    boxes,
    parts: parts.map(({ components, characters, isOne, look, now, isSame }) => ({
      components,
      characters,
      isOne,
      look: isSame ? look : now,
    })),
    verified: known.verified + 1,
  };
}

const placeIn = ({ x, y, width, height }: InkMask, [left, top, across, down]: FrameBox): FrameBox => [
  x + left * width,
  y + top * height,
  across * width,
  down * height,
];
