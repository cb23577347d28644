import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { keyOfTrial, trainTrial, type Trial } from '../../../../src/training/search/train-trial.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { DEFAULT_TRAINING_OPTIONS, type TrainingOptions } from '../../../../src/training/run/training-options.ts';
import { temporaryFolder } from '../data/temporary-folder.ts';
import { makeUpCharacters } from '../made-up-characters.ts';

const folder = temporaryFolder();
const START_TIMEOUT = 120_000; // milliseconds: threads that compile their modules first

const options: TrainingOptions = {
  ...DEFAULT_TRAINING_OPTIONS,
  architecture: 'stride-gap-small',
  epochs: 1,
  epochSize: 160,
  batchSize: 16,
  workers: 1,
  crops: { ...DEFAULT_TRAINING_OPTIONS.crops, fontShare: 0 },
};

let trial: Trial;

/** Trains, or finds trained; tells how many reports there were on the way. */
async function run(changes: Partial<TrainingOptions> = {}) {
  let reports = 0;
  const state = await trainTrial({ ...trial, options: { ...options, ...changes } }, ({ done }) => {
    expect(done).toBeLessThanOrEqual(1);
    reports++;
  });
  if (!state.ok) throw new Error(state.error.message);
  return { state: state.value, reports };
}

beforeAll(async () => {
  await startWasmBackend();
  const pool = await makeUpCharacters(2);
  trial = { options, pools: { training: pool, validation: pool, data: ['made-up'] }, path: join(folder, 'trial.bin') };
}, START_TIMEOUT);

describe('trainTrial', () => {
  it(
    'trains once, goes on for more epochs, and begins anew from a damaged file',
    async () => {
      const tensors = tf.memory().numTensors;
      const first = await run();
      expect(first.reports).toBe(1);
      expect(first.state).toMatchObject({ epoch: 1, steps: 10 });
      const again = await run();
      expect(again.reports).toBe(0);
      expect(again.state.average).toEqual(first.state.average);

      const longer = await run({ epochs: 2 });
      expect(longer.reports).toBe(1);
      expect(longer.state.curves).toHaveLength(2);
      expect(longer.state.curves[0]).toEqual(first.state.curves[0]);

      writeFileSync(trial.path, 'damaged');
      const anew = await run();
      expect(anew.reports).toBe(1);
      expect(anew.state.average).toEqual(first.state.average);
      expect(tf.memory().numTensors).toBe(tensors);
    },
    START_TIMEOUT,
  );

  it('fails with the words of its worker', async () => {
    const empty = { images: new Uint8Array(0), labels: new Uint8Array(0) };
    const pools = { ...trial.pools, training: empty, data: ['empty'] };
    const failed = await trainTrial({ ...trial, pools }, () => undefined);
    expect(failed).toMatchObject({ ok: false, error: { kind: 'worker' } });
    expect(failed.ok ? '' : failed.error.message).toContain('expected every class');
  });
});

describe('keyOfTrial', () => {
  it('tells trials apart by their options and data, not by how long they go on', () => {
    const key = keyOfTrial(options, ['a']);
    expect(keyOfTrial({ ...options, epochs: 7 }, ['a'])).toBe(key);
    const others = [
      keyOfTrial({ ...options, width: 2 }, ['a']),
      keyOfTrial({ ...options, crops: { ...options.crops, distortion: 0.5 } }, ['a']),
      keyOfTrial(options, ['b']),
    ];
    expect(new Set([key, ...others]).size).toBe(4);
  });
});
