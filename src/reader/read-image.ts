import type { RgbaImage } from '../core/image.ts';
import { toProbabilities } from '../core/glyph-probabilities.ts';
import type { Reading } from '../core/reading.ts';
import type { Classifier } from '../recognition/classifier.ts';
import { extractInk } from '../vision/extract-ink.ts';
import { findTextLines } from '../vision/find-text-lines.ts';
import type { OpenCv } from '../vision/opencv.ts';
import type { OnStage } from '../vision/stage.ts';
import { adviseOn } from './advise-on.ts';
import { cutLines } from './cut-lines.ts';
import { dropStrays } from './drop-strays.ts';
import { isCutOff } from './is-cut-off.ts';
import type { ReadOptions } from './read-options.ts';
import { readLine } from './read-line.ts';
import { toReadLine } from './to-read-line.ts';

/** What reading needs: both loaded once, used for every picture. */
export interface ReaderParts {
  readonly cv: OpenCv;
  readonly classifier: Classifier;
}

/** How long the two halves of a reading took, milliseconds; written into by `readImage`. */
export interface StageTimes {
  vision: number;
  recognition: number;
}

/** The whole road from a picture to its strings. */
export async function readImage(
  image: RgbaImage,
  { format, threshold, region }: ReadOptions,
  { cv, classifier }: ReaderParts,
  times: StageTimes,
  onStage?: OnStage,
): Promise<Reading> {
  const { width, height } = image;
  const started = performance.now();
  const map = extractInk(cv, image, region, onStage);
  if (!map) return { width, height, lines: [], advice: [], leftOut: 0 };
  const whole = findTextLines(map).filter((line) => !isCutOff(line, map, image));
  const cut = cutLines(map, whole);

  const seen = performance.now();
  const scores = await classifier.classify(cut.flatMap(({ candidates }) => candidates.map(({ glyph }) => glyph)));
  times.vision = seen - started;
  times.recognition = performance.now() - seen;

  let next = 0;
  const lines = cut.flatMap(({ map: own, line, pieces, candidates }) => {
    const scored = candidates.map((candidate) => {
      const logits = scores.logits.subarray(next * scores.classes, ++next * scores.classes);
      return { ...candidate, probabilities: toProbabilities(logits, classifier.alphabet, format) };
    });
    const characters = readLine(line, pieces, scored, threshold, (box) => box);
    return toReadLine(characters, line.slope, own) ?? [];
  });
  const read = dropStrays(lines, width, height);
  const advice = adviseOn(cv, image, region, { map, lines: whole, read });
  return { width, height, lines: read, advice, leftOut: whole.length - cut.length };
}
