import type { RgbaImage } from '../core/image.ts';
import { allows } from '../core/glyph-probabilities.ts';
import { FRAME_BUDGET } from '../core/frame-budget.ts';
import { holdsLetters } from '../core/formats/holds-letters.ts';
import { fieldFormat } from '../core/formats/parse-format.ts';
import type { Reading } from '../core/reading.ts';
import type { Classifier } from '../recognition/classifier.ts';
import { extractInk } from '../vision/extract-ink.ts';
import { findTextLines } from '../vision/find-text-lines.ts';
import { proposeAngles } from '../vision/text-lines/propose-angles.ts';
import { selectWriting } from '../vision/text-lines/select-writing.ts';
import type { OpenCv } from '../vision/opencv.ts';
import type { OnStage } from '../vision/stage.ts';
import { adviseOn } from './advise-on.ts';
import { dropStrays } from './drop-strays.ts';
import { doubtHidden } from './light/doubt-hidden.ts';
import { GlyphBudget } from './glyph-budget.ts';
import { findCutSides } from './is-cut-off.ts';
import { countUnseenLines } from './count-unseen-lines.ts';
import { chooseAngle } from './orientation/choose-angle.ts';
import { pickProbes } from './orientation/pick-probes.ts';
import { readUpright } from './orientation/read-upright.ts';
import type { ReadOptions } from './read-options.ts';
import { readLines } from './read-lines.ts';
import type { ReaderModel } from './reader-models.ts';
import { partCutOff } from './region/part-cut-off.ts';
import type { LineMemory } from './reuse/line-memory.ts';
import type { StageClock } from './stage-clock.ts';
import { showLines } from './stages/show-lines.ts';
import { timeClassifier } from './time-classifier.ts';
import { keepWriting } from './trust/keep-writing.ts';

/** What reading needs: both loaded once, used for every picture. */
export interface ReaderParts {
  readonly cv: OpenCv;
  /** By the formats that they are for. */
  readonly classifiers: Readonly<Record<ReaderModel, Classifier>>;
  /** What a film's last picture showed; absent where nothing is to be taken from there. */
  readonly memory?: LineMemory | undefined;
}

/** The whole road from a picture to its strings. `clock` is told which part is being done. */
export async function readImage(
  image: RgbaImage,
  options: ReadOptions,
  { cv, classifiers, memory }: ReaderParts,
  clock: StageClock,
  onStage?: OnStage,
): Promise<Reading> {
  const { format, threshold, region } = options;
  const { width, height } = image;
  const trained = classifiers[holdsLetters(fieldFormat(format)) ? 'text' : 'digits'];
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
      const known = memory?.recall(options);
      const reading = await readLines(map, { found, known }, { format, threshold, allowed }, classifier, budget, clock);
      return { ...reading, cutOff: [...new Set(cuts.flat())] };
    },
    () => clock.during('lines', () => chooseAngle(map, pickProbes(writing.components), angles, classifier, allowed)),
  );
  const { found, read } = upright;
  const unseen = countUnseenLines(writing.leftOut, writing.components.length, found.length);
  if (onStage) showLines(onStage, map, upright);
  const written = dropStrays(
    keepWriting(
      read.map(({ line }) => line),
      threshold,
    ),
    width,
    height,
  );
  const { whole, cutOff: beyond } = await partCutOff(
    written,
    { cv, image, region },
    { allowed, marks, classify: (glyphs) => classifier.classify(glyphs) },
  );
  const lines = doubtHidden(image, whole);
  memory?.keep(options, read, lines);
  const cutOff = [...new Set([...upright.cutOff, ...beyond])];
  const advice = adviseOn(cv, image, region, { map, lines: found, read: lines });
  return {
    width,
    height,
    lines,
    advice,
    leftOut: upright.leftOut + unseen,
    ...(cutOff.length > 0 && { cutOff }),
  };
}
