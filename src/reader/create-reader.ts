import * as tf from '@tensorflow/tfjs';
import type { RgbaImage } from '../core/image.ts';
import type { LabelledCrop } from '../core/personal/labelled-crop.ts';
import type { Reading } from '../core/reading.ts';
import type { VerifiableClassifier } from '../recognition/classifier.ts';
import { createPersonalClassifier } from '../recognition/personal-classifier.ts';
import { pixelKernels } from '../vision/kernels/use-pixel-kernels.ts';
import type { OpenCv } from '../vision/opencv.ts';
import type { OnStage } from '../vision/stage.ts';
import { countMats } from '../vision/with-mats.ts';
import { readImage, type ReaderParts } from './read-image.ts';
import type { ReaderModel } from './reader-models.ts';
import type { ReadOptions } from './read-options.ts';
import { FrameMemory } from './reuse/frame-memory.ts';
import { LineMemory } from './reuse/line-memory.ts';
import { rememberScores } from './reuse/remember-scores.ts';
import type { Saving } from './reuse/savings.ts';
import type { ReaderCheck, ReaderMemory, ReadTimings } from './reader-report.ts';
import { spareCv } from './spare-cv.ts';
import { StageClock } from './stage-clock.ts';
import { sumTimes } from './sum-times.ts';

/** A reader with everything loaded; the same in the worker and in Node. */
export interface Reader {
  /** Name of the tfjs backend. */
  readonly backend: string;
  read(image: RgbaImage, options: ReadOptions & { readonly onStage?: OnStage }): Promise<Reading>;
  /** Whether the pixels of a picture that was read are kept to be compared with the next one's: they must not change. */
  holds(data: RgbaImage['data']): boolean;
  /** How the last reading's time was spent. */
  timings(): ReadTimings;
  memory(): ReaderMemory;
  /**
   * Reads from now on as these characters teach, the oldest first; with none, as the nets were trained. A reading that is asked for afterwards
   * waits until that is done.
   * @returns how many of them the nets learn from
   */
  personalise(crops: readonly LabelledCrop[]): Promise<number>;
  /** Has the nets read their reference glyphs again. */
  verify(): Promise<ReaderCheck>;
  dispose(): void;
}

/** The parts of a reader that can be checked. */
export interface CheckedParts extends ReaderParts {
  readonly classifiers: Readonly<Record<ReaderModel, VerifiableClassifier>>;
  /** Why backends that would have been preferred were refused: a line each. */
  readonly refused: readonly string[];
  /** Gives another OpenCV for one that traps. */
  readonly loadSpareCv?: () => Promise<OpenCv>;
}

/** Puts a reader together from its loaded parts. @param without what it is to do twice all the same, to see what that costs */
export function createReader(parts: CheckedParts, without: readonly Saving[] = []): Reader {
  let timings = sumTimes(new StageClock().read());
  const classifiers = {
    digits: createPersonalClassifier(parts.classifiers.digits),
    text: createPersonalClassifier(parts.classifiers.text),
  };
  const all = Object.values(classifiers);
  const remembering = {
    digits: rememberScores(classifiers.digits),
    text: rememberScores(classifiers.text),
  };
  const frames = new FrameMemory(without);
  const lines = new LineMemory();
  const forget = (): void => {
    frames.forget();
    lines.forget();
    for (const classifier of Object.values(remembering)) classifier.forget();
  };
  let personalising: Promise<unknown> = Promise.resolve();
  const { backend } = classifiers.digits;
  const useCv = spareCv(parts.cv, parts.loadSpareCv);
  const memory = (): ReaderMemory => ({ mats: countMats(), tensors: tf.memory().numTensors });
  return {
    backend,
    read: async (image, { onStage, ...options }) => {
      await personalising;
      const clock = new StageClock();
      const isFilm = options.film !== undefined && !onStage;
      const asked = isFilm && !without.includes('crops') ? remembering : classifiers;
      const memory = isFilm && !without.includes('lines') ? lines : undefined;
      const readAnew = (): Promise<Reading> =>
        useCv((cv) => readImage(image, options, { cv, classifiers: asked, memory }, clock, onStage));
      const reading = isFilm ? await frames.read(image, options, readAnew) : await readAnew();
      timings = sumTimes(clock.read());
      return reading;
    },
    holds: (data) => frames.holds(data),
    timings: () => timings,
    memory,
    personalise: (crops) => {
      const learned = personalising.then(() => Promise.all(all.map((classifier) => classifier.personalise(crops))));
      // What went wrong is this call's: readings go on with what was learned before.
      personalising = learned.catch(() => undefined).then(forget);
      return learned.then((counts) => Math.max(...counts));
    },
    verify: async () => {
      const check = { right: 0, of: 0, drift: 0 };
      for (const classifier of all) {
        const { right, of, drift } = await classifier.verify();
        check.right += right;
        check.of += of;
        check.drift = Math.max(check.drift, drift);
      }
      return { backend, refused: parts.refused, ...check, threads: pixelKernels()?.threads ?? 1, memory: memory() };
    },
    dispose: () => all.forEach((classifier) => classifier.dispose()),
  };
}
