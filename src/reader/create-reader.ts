import * as tf from '@tensorflow/tfjs';
import type { RgbaImage } from '../core/image.ts';
import type { Reading } from '../core/reading.ts';
import type { OnStage } from '../vision/stage.ts';
import { countMats } from '../vision/with-mats.ts';
import { readImage, type ReaderParts } from './read-image.ts';
import type { ReadOptions } from './read-options.ts';
import type { ReaderMemory, ReadTimings } from './reader-report.ts';

/** A reader with everything loaded; the same in the worker and in Node. */
export interface Reader {
  /** Name of the tfjs backend. */
  readonly backend: string;
  read(image: RgbaImage, options: ReadOptions & { readonly onStage?: OnStage }): Promise<Reading>;
  /** How the last reading's time was spent. */
  timings(): ReadTimings;
  memory(): ReaderMemory;
  dispose(): void;
}

/** Puts a reader together from its loaded parts. */
export function createReader(parts: ReaderParts): Reader {
  let timings: ReadTimings = { total: 0, vision: 0, recognition: 0 };
  return {
    backend: parts.classifiers.digits.backend,
    read: async (image, { onStage, ...options }) => {
      const started = performance.now();
      const times = { vision: 0, recognition: 0 };
      const reading = await readImage(image, options, parts, times, onStage);
      timings = { total: performance.now() - started, ...times };
      return reading;
    },
    timings: () => timings,
    memory: () => ({ mats: countMats(), tensors: tf.memory().numTensors }),
    dispose: () => Object.values(parts.classifiers).forEach((classifier) => classifier.dispose()),
  };
}
