import type { Mark } from '../../core/formats/mark.ts';
import type { FrameBox, Side } from '../../core/geometry.ts';
import type { Glyph } from '../../core/glyph.ts';
import type { RgbaImage } from '../../core/image.ts';
import type { ReadLine } from '../../core/reading.ts';
import type { Classifier } from '../../recognition/classifier.ts';
import type { OpenCv } from '../../vision/opencv.ts';
import { weighGlyph } from '../orientation/weigh-glyph.ts';
import { findContinuations } from './find-continuations.ts';

/** What weighs less is none of the format's characters, beyond doubt: it stands beside a string of them. Natural logarithm. */
const NONE = Math.log(0.05);
/** The mark that is as high as a character; the net does not know it. */
const HIGH_MARK: Mark = '/';

/** Lines that lie in the region as a whole, and the sides beyond which the others go on. */
export interface PartedLines {
  readonly whole: readonly ReadLine[];
  readonly cutOff: readonly Side[];
}

/** What may stand in a string. */
export interface Judge {
  readonly classify: Classifier['classify'];
  /** Which characters of the net's alphabet. */
  readonly allowed: readonly boolean[];
  readonly marks: readonly Mark[];
}

/**
 * Parts lines that go on beyond the region from those that don't; without a region all are whole. One that keeps a label away from its number
 * ("CHF 250") cuts nothing off: what stands beside the line has to be a character that the format may hold, or ink of which the net can't say.
 * A line that was only verified was whole when it was read.
 */
export async function partCutOff(
  lines: readonly ReadLine[],
  { cv, image, region }: { readonly cv: OpenCv; readonly image: RgbaImage; readonly region: FrameBox | undefined },
  judge: Judge,
): Promise<PartedLines> {
  if (!region) return { whole: lines, cutOff: [] };
  const found = lines.map((line) => (line.verified ? [] : findContinuations(cv, image, region, line)));
  const others = await findOthers(
    found.flat().flatMap(({ next }) => next ?? []),
    judge,
  );
  const sides = found.map((ends) => ends.flatMap(({ side, next }) => (next && others.has(next) ? [] : [side])));
  return { whole: lines.filter((_, i) => sides[i].length === 0), cutOff: sides.flat() };
}

/** Those that may not stand in a string. */
async function findOthers(glyphs: readonly Glyph[], { classify, allowed, marks }: Judge): Promise<ReadonlySet<Glyph>> {
  if (glyphs.length === 0 || marks.includes(HIGH_MARK)) return new Set();
  const { logits, classes } = await classify(glyphs);
  return new Set(glyphs.filter((_, i) => weighGlyph(logits.subarray(i * classes, (i + 1) * classes), allowed) < NONE));
}
