import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { ARCHITECTURES, type ArchitectureName } from '../../../../src/training/architectures.ts';
import { CLASSES } from '../../../../src/training/crop-source.ts';
import { blendWithStart } from '../../../../src/training/fine-tune/blend-with-start.ts';
import { startWasmBackend } from '../../../../src/training/kernels/start-wasm-backend.ts';
import { packModel } from '../../../../src/training/model/pack-model.ts';
import { exportModel } from '../../../../src/training/network/export-model.ts';
import { createNetwork } from '../../../../src/training/network/network.ts';
import { createRandom } from '../../../../src/training/random.ts';
import { randomFloats } from '../random-floats.ts';

function makeModel(name: ArchitectureName, seed: number): tf.LayersModel {
  const network = createNetwork(ARCHITECTURES[name], CLASSES, createRandom(seed));
  tf.dispose(network.variables as tf.Variable[]);
  const statistics = new Float32Array(network.statisticsSize).fill(1);
  return exportModel(network, randomFloats(network.size, seed), statistics, new Float32Array(CLASSES));
}

const weightsOf = (model: tf.LayersModel): Float32Array[] =>
  model.getWeights().map((weights) => weights.dataSync<'float32'>().slice());

beforeAll(startWasmBackend);

describe('blendWithStart', () => {
  it.each([0.25, 1])('moves every weight %s of the way to the start’s, and leaves no tensor', async (share) => {
    const [model, start] = [makeModel('stride-gap-small', 1), makeModel('stride-gap-small', 2)];
    const [now, before] = [weightsOf(model), weightsOf(start)];
    const files = await packModel(start, { name: 'start', temperature: 1 }, 'float32');
    const tensors = tf.memory().numTensors;
    const blended = await blendWithStart(model, { files, share });
    if (!blended.ok) throw new Error(blended.error);
    expect(tf.memory().numTensors).toBe(tensors);
    weightsOf(blended.value).forEach((weights, layer) => {
      weights.forEach((weight, i) => {
        const expected = (1 - share) * now[layer][i] + share * before[layer][i];
        if (Math.abs(weight - expected) > 1e-5) throw new Error(`layer ${layer}: expected ${expected}, got ${weight}`);
      });
    });
    for (const each of [model, start]) each.dispose();
  });

  it('refuses a start of another shape and leaves the net as it was', async () => {
    const [model, start] = [makeModel('stride-gap-small', 1), makeModel('lenet', 2)];
    const now = weightsOf(model);
    const files = await packModel(start, { name: 'start', temperature: 1 }, 'float32');
    expect(await blendWithStart(model, { files, share: 0.5 })).toEqual({
      ok: false,
      error: '--start-share: expected a net of the same shape to blend with, got another',
    });
    expect(weightsOf(model)).toEqual(now);
    for (const each of [model, start]) each.dispose();
  });
});
