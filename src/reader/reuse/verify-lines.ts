import type { FieldFormat } from '../../core/formats/field-format.ts';
import type { FrameBox } from '../../core/geometry.ts';
import type { Glyph } from '../../core/glyph.ts';
import { toProbabilities } from '../../core/glyph-probabilities.ts';
import type { InkMap } from '../../core/ink.ts';
import { levelLine } from '../../core/level-line.ts';
import { joinMasks } from '../../core/mask.ts';
import { normaliseGlyph } from '../../core/normalise-glyph.ts';
import { copyComponent } from '../../core/segmentation/copy-component.ts';
import type { LineInk, TextLine } from '../../core/text-line.ts';
import type { Classifier } from '../../recognition/classifier.ts';
import { toFrameBox, toReadLine } from '../to-read-line.ts';
import { followBoxes } from './follow-boxes.ts';
import { isSameCrop } from './is-same-crop.ts';
import type { KnownLine, KnownPart } from './known-line.ts';

/** Where a character does not look as before, the net must give it this probability at least, of all that the format allows and none at all: 0–1. */
const CLEAR = 0.95;

/** A known line's part in a new picture. */
interface SeenPart extends KnownPart {
  /** Along the line's own axes, map pixels. */
  readonly box: FrameBox;
  /** As it looks now. */
  readonly now: Glyph;
  readonly isSame: boolean;
}

/** A known line in a new picture. */
interface SeenLine {
  readonly known: KnownLine;
  readonly found: TextLine;
  readonly boxes: readonly FrameBox[];
  readonly level: LineInk;
  readonly parts: readonly SeenPart[];
}

/**
 * Which of the lines that were found in a picture are known ones, and still say what they said: the same components have moved there together,
 * and each looks as it did, or else the net is asked about it alone, and sure. Nothing is searched; what does not agree is to be read.
 */
export async function verifyLines(
  map: InkMap,
  found: readonly TextLine[],
  known: readonly KnownLine[],
  format: Pick<FieldFormat, 'symbolOf'>,
  classifier: Classifier,
): Promise<ReadonlyMap<TextLine, KnownLine>> {
  const seen = seeAgain(map, found, known);
  const asked = seen.flatMap(({ known: { line }, parts }) =>
    parts.flatMap((part) =>
      part.isSame || part.character === undefined ? [] : [{ part, symbol: line.characters[part.character].text }],
    ),
  );
  const { logits, classes } = await classifier.classify(asked.map(({ part }) => part.now));
  const clear = new Set(
    asked.flatMap(({ part, symbol }, index) => {
      const own = logits.subarray(index * classes, (index + 1) * classes);
      const { alternatives, noCharacter } = toProbabilities(own, classifier.alphabet, (character) =>
        format.symbolOf(character),
      );
      const [{ text, confidence }] = alternatives;
      return text === symbol && confidence * (1 - noCharacter) >= CLEAR ? [part] : [];
    }),
  );
  const verified = seen.filter(({ parts }) => parts.every((part) => part.isSame || clear.has(part)));
  return new Map(verified.map((line) => [line.found, toKnownLine(line)]));
}

/** The known lines that lie among those found; each as the one that is nearest to where it was. */
function seeAgain(map: InkMap, found: readonly TextLine[], known: readonly KnownLine[]): SeenLine[] {
  const boxes = found.map(({ components }) => components.map(({ box }) => toFrameBox(box, map)));
  const left = new Set(found.keys());
  return known.flatMap((line) => {
    const places = [...left].flatMap((index) => {
      const followed = followBoxes(line.boxes, boxes[index], found[index].height * map.scale);
      return followed ? [{ index, ...followed }] : [];
    });
    if (places.length === 0) return [];
    const { index, order } = places.reduce((a, b) => (b.distance < a.distance ? b : a));
    left.delete(index);
    const level = levelLine(map, found[index]);
    const parts = lookAt(level, found[index], line, order);
    return parts ? [{ known: line, found: found[index], boxes: boxes[index], level, parts }] : [];
  });
}

/** @param order for each component of the known line, which of those found it is */
function lookAt(
  { map, line }: LineInk,
  found: TextLine,
  known: KnownLine,
  order: readonly number[],
): SeenPart[] | undefined {
  const byLabel = new Map(line.components.map((component) => [component.label, component]));
  const parts = known.parts.flatMap((part): SeenPart[] => {
    const components = part.components.map((number) => order[number]);
    const own = components.flatMap((number) => byLabel.get(found.components[number].label) ?? []);
    if (own.length < components.length) return []; // too small to be seen where the line is looked at in fewer pixels
    const mask = joinMasks(own.map((component) => copyComponent(map, component)));
    const now = normaliseGlyph(mask);
    const box: FrameBox = [mask.x, mask.y, mask.width, mask.height];
    return [{ ...part, components, box, now, isSame: isSameCrop(part.crop, now) }];
  });
  return parts.length === known.parts.length ? parts : undefined;
}

/** The line as it says it still, where it lies now. Looks that the net was asked about count from now on. */
function toKnownLine({ known, boxes, level, parts }: SeenLine): KnownLine {
  const characters = known.line.characters.map((character, index) => {
    const seen = parts.find((part) => part.character === index);
    return seen ? { ...character, box: seen.box, glyph: seen.now } : character;
  });
  return {
    ...known,
    line: { ...toReadLine({ ...known.line, characters }, level.line.slope, level.map), verified: true },
    boxes,
    parts: parts.map(({ components, character, crop, now, isSame }) => ({
      components,
      character,
      crop: isSame ? crop : now,
    })),
    verified: known.verified + 1,
  };
}
