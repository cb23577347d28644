import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { chooseArchitecture } from '../network/choose-architecture.ts';
import { CLASSES, createCropSource } from '../crop-source.ts';
import type { LabelledGlyphs } from '../data/load-dataset.ts';
import { chooseFormat } from '../measure/choose-format.ts';
import { measureClassifier } from '../measure/measure-classifier.ts';
import { measureStrings } from '../measure/measure-strings.ts';
import type { CutString } from '../measure/read-boxed-glyphs.ts';
import { exportModel } from '../network/export-model.ts';
import { createNetwork } from '../network/network.ts';
import { createRandom } from '../random.ts';
import type { Classifier } from '../../recognition/classifier.ts';
import { writeDurably } from '../write-durably.ts';
import { shiftToEqualShares } from '../model/shift-to-equal-shares.ts';
import type { TrainingOptions } from '../run/training-options.ts';
import type { TrainingState } from '../state/training-state.ts';
import type { Pools } from './load-pools.ts';
import { timeForward } from './time-forward.ts';
import { toClassifier } from './to-classifier.ts';

/** What was measured of a trained net, by the measure's key: shares 0–1, or milliseconds. */
export type Measures = Readonly<Record<string, number>>;

/** A measure of a net in memory. */
export interface Measure {
  /** Heads its column. */
  readonly title: string;
  /** Under which it is kept: the same for the same measure of the same data. */
  readonly key: string;
  readonly take: (classifier: Classifier, model: tf.LayersModel) => Promise<number>;
}

/** Milliseconds of a forward pass over 32 crops. */
export const FORWARD: Measure = {
  title: 'ms / 32 crops',
  key: 'forward',
  take: (_, model) => Promise.resolve(timeForward(model)),
};

/** How often the net is right on a test set; only digits can win where it has nothing else. */
export function accuracyOn(test: LabelledGlyphs): Measure {
  const format = chooseFormat(test.labels);
  const set = { ...test, rows: test.size, columns: test.size };
  return {
    title: format === 'digits' ? `${test.name}, digits` : test.name,
    key: [test.name, ...test.files.map(({ sha256 }) => sha256)].join(' '),
    take: async (classifier) => (await measureClassifier(classifier, set, format)).accuracy,
  };
}

/** Share of digits read rightly that were cut from pictures by their boxes. */
export function accuracyOnBoxes(strings: readonly CutString[]): Measure {
  return {
    title: 'boxed digits',
    key: `boxes ${hashOfStrings(strings)}`,
    take: async (classifier) => (await measureStrings(classifier, strings)).accuracy,
  };
}

/** Takes the measures that are not in the file yet, and writes it. A state that has changed since is measured anew. */
export async function measureTrial(
  {
    options,
    state,
    pools,
  }: { readonly options: TrainingOptions; readonly state: TrainingState; readonly pools: Pools },
  measures: readonly Measure[],
  path: string,
): Promise<Measures> {
  const of = hashOf(state);
  const known = await readMeasures(path, of);
  const missing = measures.filter(({ key }) => !(key in known));
  if (missing.length === 0) return known;
  const model = buildTrial(options, state, pools);
  const classifier = toClassifier(model);
  const taken: Record<string, number> = { ...known };
  for (const { key, take } of missing) taken[key] = await take(classifier, model);
  classifier.dispose();
  await mkdir(join(path, '..'), { recursive: true });
  await writeDurably(path, `${JSON.stringify({ of, measures: taken }, null, 2)}\n`);
  return taken;
}

/** The net of the best epoch, as it would be shipped. */
function buildTrial(options: TrainingOptions, state: TrainingState, { training }: Pools): tf.LayersModel {
  const network = createNetwork(chooseArchitecture(options), CLASSES, createRandom(options.seed));
  const { shares } = createCropSource(training, { ...options.crops, fontShare: 0 }); // the same, and no fonts to draw
  const shift = shiftToEqualShares(shares);
  const { average, statistics } = state.best ?? state;
  const model = exportModel(network, average, statistics, shift);
  tf.dispose(network.variables as tf.Variable[]);
  return model;
}

/** Of what is measured, and not of where it lay: pictures, boxes or their labels may be others in the same folder. */
function hashOfStrings(strings: readonly CutString[]): string {
  const hash = createHash('sha256');
  for (const { text, masks } of strings) {
    hash.update(`${text}\n`);
    for (const { width, height, data } of masks) hash.update(`${width}x${height} `).update(data);
  }
  return hash.digest('hex');
}

const hashOf = ({ steps, average }: TrainingState): string =>
  createHash('sha256')
    .update(`${steps} `)
    .update(Buffer.from(average.buffer, average.byteOffset, average.byteLength))
    .digest('hex');

async function readMeasures(path: string, of: string): Promise<Measures> {
  try {
    const file = JSON.parse(await readFile(path, 'utf8')) as { readonly of?: unknown; readonly measures?: Measures };
    return file.of === of ? (file.measures ?? {}) : {};
  } catch {
    return {};
  }
}
