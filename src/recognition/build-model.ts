import * as tf from '@tensorflow/tfjs';
import { err, ok, type Result } from '../core/result.ts';
import type { ModelFiles } from './model-files.ts';

/** A weight takes this many bytes: the manifest may say that tfjs is to widen it to float32. */
const BYTES = { float32: 4, float16: 2, uint8: 1, uint16: 2 } as const;

/** Builds the net from its topology and weights, quantised or not. The error says what does not fit; nothing of a net that failed stays in memory. */
export async function buildModel({ model, weights }: ModelFiles): Promise<Result<tf.LayersModel, string>> {
  const registered = tf.engine().registeredVariables;
  const before = new Set(Object.keys(registered));
  try {
    const { modelTopology, weightsManifest } = model as tf.io.ModelJSON;
    const weightSpecs = weightsManifest.flatMap((group) => group.weights);
    const expected = weightSpecs.reduce(
      (sum, { shape, quantization }) => sum + BYTES[quantization?.dtype ?? 'float32'] * tf.util.sizeFromShape(shape),
      0,
    );
    if (weights.byteLength !== expected) {
      return err(`weights: expected ${expected} bytes as its topology says, got ${weights.byteLength}`);
    }
    return ok(await tf.loadLayersModel(tf.io.fromMemory({ modelTopology, weightSpecs, weightData: weights })));
  } catch (error) {
    // tfjs throws plain errors for whatever is wrong with a topology or its weights, and keeps the variables that it made by then.
    for (const [name, variable] of Object.entries(registered)) if (!before.has(name)) variable.dispose();
    return err(error instanceof Error ? error.message : String(error));
  }
}
