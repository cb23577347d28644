import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { CLASSES } from '../../../../src/training/crop-source.ts';
import { createNetwork } from '../../../../src/training/network/network.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { meanOverClasses, validateShare, validationSize } from '../../../../src/training/workers/validate.ts';
import { makeUpCharacters } from '../made-up-characters.ts';

beforeAll(startWasmBackend);

describe('meanOverClasses', () => {
  it('counts every class that there is alike, however rare', () => {
    // Three classes: 8 with 6 right and a loss of 4, none, 1 with 0 right and a loss of 3.
    const sums = Float32Array.of(8, 0, 1, 6, 0, 0, 4, 0, 3);
    expect(meanOverClasses(sums, 3)).toEqual({ validationAccuracy: 0.375, validationLoss: 1.75 });
  });
});

describe('validateShare', () => {
  it('adds up over the workers to what one finds alone, by the logits and their shift', async () => {
    const pool = await makeUpCharacters(1);
    const network = createNetwork([{ type: 'flatten' }, { type: 'dense' }], CLASSES, createRandom(1));
    const run = (worker: number, workers: number, shift: Float32Array): Float32Array => {
      const out = new Float32Array(validationSize(CLASSES)).fill(9);
      validateShare(network, new Float32Array(0), pool, shift, { worker, workers }, out);
      return out;
    };
    const none = new Float32Array(CLASSES);
    const alone = run(0, 1, none);
    const parts = [0, 1, 2].map((worker) => run(worker, 3, none));
    alone.forEach((sum, i) => expect(parts.reduce((total, part) => total + part[i], 0)).toBeCloseTo(sum, 3));
    expect(alone.subarray(0, CLASSES).reduce((sum, count) => sum + count)).toBe(pool.labels.length);

    const toFive = none.map((_, label) => (label === 5 ? 100 : 0));
    const shifted = run(0, 1, toFive);
    expect([...shifted.subarray(CLASSES, 2 * CLASSES).keys()].filter((c) => shifted[CLASSES + c] > 0)).toEqual([5]);
    expect(meanOverClasses(shifted, CLASSES).validationLoss).toBeGreaterThan(80);

    const toNone = none.map((_, label) => (label === CLASSES - 1 ? 100 : 0));
    expect(run(0, 1, toNone).slice(CLASSES, 2 * CLASSES)).toEqual(alone.slice(CLASSES, 2 * CLASSES)); // it cannot win
    tf.dispose(network.variables as tf.Variable[]);
  });
});
