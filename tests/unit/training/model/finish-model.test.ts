import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../../src/core/alphabet.ts';
import { parseModelCard } from '../../../../src/recognition/model-card.ts';
import { ARCHITECTURES } from '../../../../src/training/architectures.ts';
import { CLASSES, type CharacterPool } from '../../../../src/training/crop-source.ts';
import { finishModel, type FinishPlan } from '../../../../src/training/model/finish-model.ts';
import { createNetwork } from '../../../../src/training/network/network.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { temporaryFolder } from '../data/temporary-folder.ts';
import { makeUpCharacters } from '../made-up-characters.ts';
import { randomFloats } from '../random-floats.ts';

const folder = temporaryFolder();
let pool: CharacterPool;

/** A net of random weights: it reads nothing, and all that is measured of it is defined. */
function finish(name: string, changes: Partial<FinishPlan> = {}) {
  const network = createNetwork(ARCHITECTURES['stride-gap-small'], CLASSES, createRandom(1));
  tf.dispose(network.variables as tf.Variable[]);
  const digits = pool.labels.findIndex((label) => label === ALPHABET.indexOf('A'));
  return finishModel(
    {
      network,
      weights: randomFloats(network.size, 2).map((value) => 0.3 * value),
      statistics: new Float32Array(network.statisticsSize).fill(1),
      shift: new Float32Array(CLASSES),
    },
    {
      directory: join(folder, name),
      validation: pool,
      tests: [
        { name: 'all', size: 28, files: [], ...pool },
        { name: 'digits', size: 28, files: [], images: pool.images, labels: pool.labels.subarray(0, digits) },
      ],
      details: { name, seed: 7 },
      ...changes,
    },
  );
}

const readCard = (name: string) =>
  JSON.parse(readFileSync(join(folder, name, 'card.json'), 'utf8')) as Record<string, unknown>;

beforeAll(async () => {
  pool = await makeUpCharacters(2);
  await startWasmBackend();
});

describe('finishModel', () => {
  it('writes a model whose card says what was fitted, counted and measured, and leaves no tensor', async () => {
    const before = tf.memory().numTensors;
    const finished = await finish('whole');
    expect(tf.memory().numTensors).toBe(before);
    if (!finished.ok) throw new Error(finished.error);
    const card = readCard('whole');
    expect(parseModelCard(card).ok).toBe(true);
    expect(card).toMatchObject({ name: 'whole', seed: 7, weights: 'float16', accuracy: finished.value });
    expect(card['temperature']).not.toBe(1);
    expect(card['acceptance']).toBeGreaterThan(0);
    expect(card['acceptance']).toBeLessThan(1);
    expect(card['bytes']).toBe(2 * Number(card['parameters']));
    expect(card['megaFlop']).toBeGreaterThan(1);
  });

  it('measures every test set, and calibration where all classes are', async () => {
    const finished = await finish('measured', { weightType: 'uint8' });
    if (!finished.ok) throw new Error(finished.error);
    const { all, digits } = finished.value;
    expect(all.n).toBe(pool.labels.length);
    // The same characters; as many of each class here, so that the mean over classes is the mean over all.
    expect(all.accuracy).toBeCloseTo(Number(readCard('measured')['validationAccuracy']), 4);
    expect(all.ece).toBeLessThan(all.eceBefore ?? 0);
    expect(digits).not.toHaveProperty('ece');
  });

  it('refuses a split without characters before it writes anything', async () => {
    const none = { images: new Uint8Array(0), labels: new Uint8Array(0) };
    const finished = await finish('none', { validation: none });
    expect(finished).toEqual({ ok: false, error: 'validation: expected at least one character, got none' });
    expect(() => readCard('none')).toThrow('ENOENT');
  });
});
