import type { RgbaImage } from '../core/image.ts';
import { allows } from '../core/glyph-probabilities.ts';
import { FRAME_BUDGET } from '../core/frame-budget.ts';
import { fieldFormat } from '../core/formats/parse-format.ts';
import type { InkMap } from '../core/ink.ts';
import type { Reading } from '../core/reading.ts';
import type { TextLine } from '../core/text-line.ts';
import type { Classifier } from '../recognition/classifier.ts';
import { extractInk } from '../vision/extract-ink.ts';
import { findTextLines } from '../vision/find-text-lines.ts';
import { proposeAngles } from '../vision/text-lines/propose-angles.ts';
import { selectWriting } from '../vision/text-lines/select-writing.ts';
import type { OpenCv } from '../vision/opencv.ts';
import type { OnStage } from '../vision/stage.ts';
import { adviseOn } from './advise-on.ts';
import { dropStrays } from './drop-strays.ts';
import { doubtHidden } from './glare/doubt-hidden.ts';
import { GlyphBudget } from './glyph-budget.ts';
import { findCutSides } from './is-cut-off.ts';
import { countUnseenLines } from './count-unseen-lines.ts';
import { chooseString } from './choose-string.ts';
import { chooseAngle } from './orientation/choose-angle.ts';
import { pickProbes } from './orientation/pick-probes.ts';
import { readUpright } from './orientation/read-upright.ts';
import { weighGlyph } from './orientation/weigh-glyph.ts';
import { lookAgain } from './look-again.ts';
import type { ReadOptions } from './read-options.ts';
import { readLine } from './read-line.ts';
import type { ReaderModel } from './reader-models.ts';
import { partCutOff } from './region/part-cut-off.ts';
import type { ScoredLine } from './score-lines.ts';
import { scoreWithinBudget } from './score-within-budget.ts';
import type { StageClock } from './stage-clock.ts';
import { showLines } from './stages/show-lines.ts';
import { timeClassifier } from './time-classifier.ts';
import { toReadLine } from './to-read-line.ts';
import { keepWriting } from './trust/keep-writing.ts';

/** What reading needs: both loaded once, used for every picture. */
export interface ReaderParts {
  readonly cv: OpenCv;
  /** By the formats that they are for. */
  readonly classifiers: Readonly<Record<ReaderModel, Classifier>>;
}

interface LineOptions extends Pick<ReadOptions, 'format' | 'threshold'> {
  /** Which characters of the alphabet the format may hold. */
  readonly allowed: readonly boolean[];
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/** The whole road from a picture to its strings. `clock` is told which part is being done. */
export async function readImage(
  image: RgbaImage,
  { format, threshold, region }: ReadOptions,
  { cv, classifiers }: ReaderParts,
  clock: StageClock,
  onStage?: OnStage,
): Promise<Reading> {
  const { width, height } = image;
  const trained = classifiers[fieldFormat(format).characters.every(isDigit) ? 'digits' : 'text'];
  const classifier = timeClassifier(trained, clock);
  const map = await clock.during('ink', () => extractInk(cv, image, region, onStage));
  if (!map) return { width, height, lines: [], advice: [], leftOut: 0 };
  const { writing, angles } = await clock.during('lines', () => {
    const writing = selectWriting(map);
    return { writing, angles: proposeAngles(writing.components) };
  });
  // More ink than a page of digits has is print or texture: that is read one way or not at all.
  const ways = writing.leftOut > 0 ? ([angles[0]] as const) : angles;
  const { marks } = fieldFormat(format);
  const allowed = classifier.alphabet.map((character) => allows(format, character));
  const upright = await readUpright(
    ways,
    async (angle) => {
      const all = await clock.during('lines', () => findTextLines(map, angle, writing.components, marks.length > 0));
      const cuts = all.map((line) => findCutSides(line, map, image));
      const found = all.filter((_, i) => cuts[i].length === 0);
      const budget = new GlyphBudget(angle === angles[0] ? FRAME_BUDGET.glyphs : FRAME_BUDGET.glyphsTurned);
      const read = await readLines(map, found, { format, threshold, allowed }, classifier, budget, clock);
      return { ...read, cutOff: [...new Set(cuts.flat())] };
    },
    () => clock.during('lines', () => chooseAngle(map, pickProbes(writing.components), angles, classifier, allowed)),
  );
  const { found, lines } = upright;
  const unseen = countUnseenLines(writing.leftOut, writing.components.length, found.length);
  if (onStage) showLines(onStage, map, upright);
  const written = dropStrays(keepWriting(lines, threshold), width, height);
  const { whole, cutOff: beyond } = await partCutOff(
    written,
    { cv, image, region },
    { allowed, marks, classify: (glyphs) => classifier.classify(glyphs) },
  );
  const read = doubtHidden(image, whole);
  const cutOff = [...new Set([...upright.cutOff, ...beyond])];
  const advice = adviseOn(cv, image, region, { map, lines: found, read });
  return {
    width,
    height,
    lines: read,
    advice,
    leftOut: upright.leftOut + unseen,
    ...(cutOff.length > 0 && { cutOff }),
  };
}

/** Cuts the lines, scores the ways to read them that may matter, and reads what the budget reached. */
async function readLines(
  map: InkMap,
  found: readonly TextLine[],
  options: LineOptions,
  classifier: Classifier,
  budget: GlyphBudget,
  clock: StageClock,
) {
  const field = fieldFormat(options.format);
  const { lines: scored, leftOut } = await scoreWithinBudget(map, found, field, classifier, budget, clock);
  const read = await clock.during('strings', () => readScored(map, scored, options, classifier, budget));
  return { found, ...read, leftOut };
}

/** The best way through each line, after a second look at doubtful characters, and how well its characters fit the format. */
async function readScored(
  map: InkMap,
  scored: readonly ScoredLine[],
  { format, threshold, allowed }: LineOptions,
  classifier: Classifier,
  budget: GlyphBudget,
) {
  const field = fieldFormat(format);
  const looks = scored.map((scored) => ({ scored, reading: readLine(scored, field) }));
  const seen = await lookAgain(looks, field, classifier, budget);
  const read = seen.flatMap((line, index) => {
    const reading = line === scored[index] ? looks[index].reading : readLine(line, field);
    const string = chooseString(reading, line, map, field, threshold);
    if (!string) return [];
    const logits = new Map(line.candidates.map((candidate) => [candidate.glyph, candidate.logits]));
    const rows = string.characters.flatMap(({ glyph }) => logits.get(glyph) ?? []);
    const weights = rows.map((row) => weighGlyph(row, allowed));
    return { string: toReadLine(string, line.line.slope, line.map), weights };
  });
  const [lines, weights] = [read.map(({ string }) => string), read.map((line) => line.weights)];
  return { scored: seen, lines, weights };
}
