import * as tf from '@tensorflow/tfjs';
import { err, ok, type Result } from '../core/result.ts';
import type { ModelFiles } from './model-files.ts';
import { parseNet } from './topology/parse-net.ts';

/** Builds the net from its topology and weights, quantised or not. The error says what does not fit; nothing of a net that failed stays in memory. */
export async function buildModel({ model, weights }: ModelFiles): Promise<Result<tf.LayersModel, string>> {
  const net = parseNet(model, weights.byteLength);
  if (!net.ok) return err(net.error);
  const registered = tf.engine().registeredVariables;
  const before = new Set(Object.keys(registered));
  try {
    const { topology, weights: weightSpecs } = net.value;
    const parts = { modelTopology: topology, weightSpecs: weightSpecs as tf.io.WeightsManifestEntry[] };
    return ok(await tf.loadLayersModel(tf.io.fromMemory({ ...parts, weightData: weights })));
  } catch (error) {
    // tfjs throws plain errors for what is wrong with a topology in other ways, and keeps the variables that it made by then.
    for (const [name, variable] of Object.entries(registered)) if (!before.has(name)) variable.dispose();
    return err(error instanceof Error ? error.message : String(error));
  }
}
