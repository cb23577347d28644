import type { FieldFormat } from '../../core/formats/field-format.ts';
import { isMark, type Mark } from '../../core/formats/mark.ts';
import { moveBox, moveQuad } from '../../core/fusion/motion.ts';
import type { FrameBox } from '../../core/geometry.ts';
import { toProbabilities } from '../../core/glyph-probabilities.ts';
import type { InkMap } from '../../core/ink.ts';
import { levelLine } from '../../core/level-line.ts';
import { scoreMarks } from '../../core/marks/score-marks.ts';
import { joinMasks, type InkMask } from '../../core/mask.ts';
import { normaliseGlyph } from '../../core/normalise-glyph.ts';
import { copyComponent } from '../../core/segmentation/copy-component.ts';
import type { TextLine } from '../../core/text-line.ts';
import type { Classifier } from '../../recognition/classifier.ts';
import { hullOf } from './ink-look.ts';
import type { KnownLine } from './known-line.ts';
import { seeAgain, type SeenLine, type SeenPart } from './see-again.ts';

/** Where a character does not look as before, the net must give it this probability at least, of all that the format allows and none at all: 0–1. */
const CLEAR = 0.95;

type ReadAs = Pick<FieldFormat, 'symbolOf' | 'marks'>;

/** A character that does not look as before. */
interface Doubt {
  readonly part: SeenPart;
  readonly symbol: string;
  /** As the net sees it, in a line that is level. */
  readonly mask: InkMask;
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
  const doubts = seen.flatMap((line) => findDoubts(map, line));
  const clear = new Set(await findClear(doubts, format, classifier));
  const verified = seen.filter(({ parts }) => parts.every((part) => part.isSame || clear.has(part)));
  return new Map(verified.map((line) => [line.found, toKnownLine(line)]));
}

/** The characters of a line that are to be asked about: none where nobody could say of all that does not look as before. */
function findDoubts(map: InkMap, { known: { line: read }, found, parts }: SeenLine): Doubt[] {
  const changed = parts.filter(({ isSame }) => !isSame);
  if (changed.length === 0 || changed.some(({ isOne }) => !isOne)) return [];
  const { map: own, line } = levelLine(map, found);
  return changed.flatMap((part): Doubt[] => {
    const ink = line.components.filter(({ label }) => part.ink.some((component) => component.label === label));
    if (ink.length < part.ink.length) return []; // too small to be seen where the line is looked at in fewer pixels
    const mask = joinMasks(ink.map((component) => copyComponent(own, component)));
    return [{ part, symbol: read.characters[part.characters[0].number].text, mask, line }];
  });
}

/** Those that are what they were, though they look otherwise: to the net, or for marks, which it does not know, by shape and place. */
async function findClear(doubts: readonly Doubt[], format: ReadAs, classifier: Classifier): Promise<SeenPart[]> {
  const marks = doubts.filter(({ symbol, mask, line }) => isMark(symbol) && isLikeliest(symbol, mask, line, format));
  const asked = doubts.filter(({ symbol }) => !isMark(symbol));
  const { logits, classes } = await classifier.classify(asked.map(({ mask }) => normaliseGlyph(mask)));
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

/** The line as it says it still, where it lies now. */
function toKnownLine({ known, boxes, motion, parts }: SeenLine): KnownLine {
  const { line } = known.read;
  const places = new Map(
    parts.flatMap(({ characters, components }) => {
      const hull = hullOf(components.map((number) => boxes[number]));
      return characters.map(({ number, share }) => [number, placeIn(hull, share)] as const);
    }),
  );
  const characters = line.characters.map((character, number) => {
    return { ...character, box: places.get(number) ?? moveBox(motion, character.box) };
  });
  const moved = { ...line, quad: moveQuad(motion, line.quad), characters, verified: true } as const;
  return { ...known, line: moved, boxes, verified: known.verified + 1 };
}

const placeIn = ([x, y, width, height]: FrameBox, [left, top, across, down]: FrameBox): FrameBox => [
  x + left * width,
  y + top * height,
  across * width,
  down * height,
];
