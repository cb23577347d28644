import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { GLYPH_SIZE } from '../../../../src/core/glyph.ts';
import { ARCHITECTURES } from '../../../../src/training/architectures.ts';
import { CLASSES, type CharacterPool } from '../../../../src/training/crop-source.ts';
import { compareTable } from '../../../../src/training/search/compare-table.ts';
import {
  accuracyOn,
  accuracyOnBoxes,
  FORWARD,
  measureTrial,
  type Measure,
} from '../../../../src/training/search/measure-trial.ts';
import { createNetwork, readWeights } from '../../../../src/training/network/network.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { DEFAULT_TRAINING_OPTIONS } from '../../../../src/training/run/training-options.ts';
import { createTrainingState, type TrainingState } from '../../../../src/training/state/training-state.ts';
import { temporaryFolder } from '../data/temporary-folder.ts';
import { makeUpCharacters } from '../made-up-characters.ts';

const folder = temporaryFolder();
const options = { ...DEFAULT_TRAINING_OPTIONS, architecture: 'stride-gap-small' } as const;

let pool: CharacterPool;

/** A net that answers with one character, whatever it sees. */
function alwaysAnswering(label: number): TrainingState {
  const network = createNetwork(ARCHITECTURES[options.architecture], CLASSES, createRandom(1));
  const weights = readWeights(network).fill(0);
  weights[weights.length - CLASSES + label] = 100;
  const state = createTrainingState(weights, new Float32Array(network.statisticsSize).fill(1), { memory: [] });
  tf.dispose(network.variables as tf.Variable[]);
  return state;
}

const measure = (state: TrainingState, measures: readonly Measure[], file: string) =>
  measureTrial({ options, state, pools: { training: pool, validation: pool, data: [] } }, measures, join(folder, file));

beforeAll(async () => {
  await startWasmBackend();
  pool = await makeUpCharacters(1);
});

const testSet = (name: string, hash = '', count = pool.labels.length) => {
  const files = [{ name: 'images', sha256: hash }] as unknown as Parameters<typeof accuracyOn>[0]['files'];
  const images = pool.images.subarray(0, count * GLYPH_SIZE * GLYPH_SIZE);
  return accuracyOn({ images, labels: pool.labels.subarray(0, count), name, size: GLYPH_SIZE, files });
};

describe('measureTrial', () => {
  it('measures all classes, and digits alone where there is nothing else', async () => {
    const [letters, digits] = [testSet('emnist-balanced'), testSet('mnist', '', 10)];
    const before = tf.memory().numTensors;
    const found = await measure(alwaysAnswering(12), [letters, digits], 'a.json');
    expect(found[letters.key]).toBeCloseTo(1 / 47, 4); // one character of each class
    expect(found[digits.key]).toBe(1); // 12 is no digit, and none of the others is better than the right one
    expect(tf.memory().numTensors).toBe(before);
    const seven = await measure(alwaysAnswering(7), [digits], 'b.json');
    expect(seven[digits.key]).toBeCloseTo(0.1, 4);
  });

  it('measures nothing twice, but anew what is another state or another set', async () => {
    let taken = 0;
    const counting = (key: string): Measure => ({ title: key, key, take: () => Promise.resolve(++taken) });
    const state = alwaysAnswering(3);
    expect(await measure(state, [counting('one')], 'c.json')).toEqual({ one: 1 });
    expect(await measure(state, [counting('one'), counting('two')], 'c.json')).toEqual({ one: 1, two: 2 });
    expect(await measure(alwaysAnswering(4), [counting('one')], 'c.json')).toEqual({ one: 3 });
    writeFileSync(join(folder, 'c.json'), '{');
    expect(await measure(state, [counting('one')], 'c.json')).toEqual({ one: 4 });
    expect(readFileSync(join(folder, 'c.json'), 'utf8')).toContain('"one": 4');
    expect(testSet('mnist', 'x').key).not.toBe(testSet('mnist', 'y').key);
  });

  it('measures boxes anew where a picture or a label is another', () => {
    const mask = { x: 0, y: 0, width: 2, height: 1 };
    const keyOf = (text: string, ...data: readonly number[]) =>
      accuracyOnBoxes([{ file: 'a.png', text, masks: [{ ...mask, data: Uint8Array.from(data) }] }]).key;
    expect(keyOf('1', 0, 9)).toBe(keyOf('1', 0, 9));
    expect(new Set([keyOf('1', 0, 9), keyOf('2', 0, 9), keyOf('1', 9, 0)]).size).toBe(3);
  });

  it('takes the weights of the best epoch', async () => {
    const { average, statistics } = alwaysAnswering(7);
    const best = { epoch: 1, validationLoss: 1, validationAccuracy: 0.5, average, statistics };
    const answers: Measure = {
      title: 'answer',
      key: 'answer',
      take: async (classifier) => {
        const { logits } = await classifier.classify([new Float32Array(GLYPH_SIZE * GLYPH_SIZE)]);
        return logits.indexOf(Math.max(...logits));
      },
    };
    expect(await measure({ ...alwaysAnswering(3), best }, [answers], 'd.json')).toEqual({ answer: 7 });
  });
});

describe('compareTable', () => {
  it('has what each got right, and what nets cost', async () => {
    const set = testSet('emnist-balanced');
    const state = alwaysAnswering(7);
    const measures = await measure(state, [set, FORWARD], 'e.json');
    const curves = [{ seconds: 4 }] as unknown as TrainingState['curves'];
    const row = { name: 'ours', options, state: { ...state, steps: 10, curves }, measures };
    const [header, , line] = compareTable('nets', [row], [set, FORWARD]).split('\n');
    expect(header.split('|').map((title) => title.trim())).toEqual([
      '',
      'net',
      'emnist-balanced',
      'validation',
      'parameters',
      'bytes',
      'MFLOP',
      'ms / 32 crops',
      'training, s',
      'images/s',
      '',
    ]);
    expect(line).toMatch(/^\| ours +\| +2\.13 % \|.*\| +26,672 \| 106,688 \| +3\.8 \| +\d+\.\d \| +4 \| +320 \|$/);
    expect(compareTable('crops', [row], [set, FORWARD])).not.toContain('MFLOP');
  });
});
