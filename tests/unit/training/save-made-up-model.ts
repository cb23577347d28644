import * as tf from '@tensorflow/tfjs';
import { ARCHITECTURES } from '../../../src/training/architectures.ts';
import { CLASSES } from '../../../src/training/crop-source.ts';
import { saveModel } from '../../../src/training/model/save-model.ts';
import { exportModel } from '../../../src/training/network/export-model.ts';
import { createNetwork, glyphTensor, writeWeights } from '../../../src/training/network/network.ts';
import { createRandom } from '../../../src/training/random.ts';
import { randomFloats } from './random-floats.ts';

/** Saves a small net of random weights into `folder`, with `shift` in its logits. @returns its logits without the shift, of some glyphs */
export async function saveMadeUpModel(
  folder: string,
  shift: Float32Array,
  glyphs: Float32Array,
): Promise<Float32Array> {
  const network = createNetwork(ARCHITECTURES['stride-gap-small'], CLASSES, createRandom(1));
  const weights = randomFloats(network.size, 2).map((value) => 0.3 * value);
  const statistics = new Float32Array(network.statisticsSize).fill(1);
  const model = exportModel(network, weights, statistics, shift);
  await saveModel(model, folder, { name: 'made-up', temperature: 2 }, 'float32');
  model.dispose();
  writeWeights(network, weights);
  const logits = tf.tidy(() => network.inferLogits(glyphTensor(glyphs), statistics).dataSync<'float32'>());
  tf.dispose(network.variables as tf.Variable[]);
  return logits;
}
