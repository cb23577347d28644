import { cutIntoPieces } from '../core/cut-into-pieces.ts';
import type { FrameBox, FrameQuad } from '../core/geometry.ts';
import { toProbabilities } from '../core/glyph-probabilities.ts';
import type { RgbaImage } from '../core/image.ts';
import type { InkMap } from '../core/ink.ts';
import { proposeGlyphs } from '../core/propose-glyphs.ts';
import type { ReadCharacter, Reading, ReadLine } from '../core/reading.ts';
import type { TextLine } from '../core/text-line.ts';
import type { Classifier } from '../recognition/classifier.ts';
import { extractInk } from '../vision/extract-ink.ts';
import { findTextLines } from '../vision/find-text-lines.ts';
import type { OpenCv } from '../vision/opencv.ts';
import type { OnStage } from '../vision/stage.ts';
import type { ReadOptions } from './read-options.ts';
import { dropStrays } from './drop-strays.ts';
import { readLine } from './read-line.ts';

/** What reading needs: both loaded once, used for every picture. */
export interface ReaderParts {
  readonly cv: OpenCv;
  readonly classifier: Classifier;
}

/** How long the two halves of a reading took, milliseconds. */
export interface StageTimes {
  vision: number;
  recognition: number;
}

/** The whole road from a picture to its strings. */
export async function readImage(
  image: RgbaImage,
  { format, threshold, region }: ReadOptions,
  { cv, classifier }: ReaderParts,
  onStage?: OnStage,
  times: StageTimes = { vision: 0, recognition: 0 },
): Promise<Reading> {
  const started = performance.now();
  const map = extractInk(cv, image, region, onStage);
  const lines = map ? findTextLines(map) : [];
  const cut = lines.map((line) => {
    const pieces = map ? cutIntoPieces(map, line) : [];
    return { line, pieces, candidates: proposeGlyphs(pieces, line.height) };
  });
  const seen = performance.now();
  const scores = await classifier.classify(cut.flatMap(({ candidates }) => candidates.map(({ glyph }) => glyph)));
  times.vision += seen - started;
  times.recognition += performance.now() - seen;

  let next = 0;
  const readLines = cut.map(({ line, pieces, candidates }) => {
    const scored = candidates.map((candidate) => {
      const logits = scores.logits.subarray(next * scores.classes, ++next * scores.classes);
      return { ...candidate, probabilities: toProbabilities(logits, classifier.alphabet, format) };
    });
    const toFrame = (box: FrameBox) => toFrameBox(box, map);
    return toReadLine(readLine(line, pieces, scored, threshold, toFrame), line);
  });
  const found = readLines.filter((line) => line !== undefined);
  return { width: image.width, height: image.height, lines: dropStrays(found, image.width, image.height) };
}

/** Below this mean confidence, what was found is no writing. */
const MIN_MEAN_CONFIDENCE = 0.35;

function toReadLine(characters: ReadCharacter[], line: TextLine): ReadLine | undefined {
  const confidence = characters.reduce((product, character) => product * character.confidence, 1);
  if (characters.length === 0 || confidence ** (1 / characters.length) < MIN_MEAN_CONFIDENCE) return undefined;
  const text = characters.map((character) => character.text).join('');
  return { text, confidence, quad: toQuad(characters, line), characters };
}

function toFrameBox(
  [x, y, width, height]: FrameBox,
  map: Pick<InkMap, 'scale' | 'origin'> = { scale: 1, origin: [0, 0] },
): FrameBox {
  const { scale, origin } = map;
  return [origin[0] + x * scale, origin[1] + y * scale, width * scale, height * scale];
}

/** The characters' common hull along the line's slope. */
function toQuad(characters: readonly ReadCharacter[], { slope }: TextLine): FrameQuad {
  const left = Math.min(...characters.map(({ box }) => box[0]));
  const right = Math.max(...characters.map(({ box }) => box[0] + box[2]));
  const above = Math.min(...characters.map(({ box }) => box[1] - slope * (box[0] + box[2] / 2)));
  const below = Math.max(...characters.map(({ box }) => box[1] + box[3] - slope * (box[0] + box[2] / 2)));
  return [
    [left, above + slope * left],
    [right, above + slope * right],
    [right, below + slope * right],
    [left, below + slope * left],
  ];
}
