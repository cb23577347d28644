import * as tf from '@tensorflow/tfjs';
import { err, ok, type Result } from '../../core/result.ts';
import { buildModel } from '../../recognition/build-model.ts';
import { readTrainedModel } from '../model/read-trained-model.ts';
import { glyphTensor } from '../network/network.ts';

/** A trained net that another learns from. */
export interface Teacher {
  /** Glyphs laid end to end → logits [N,classes], as if classes were as frequent as among the student's crops. */
  answer(glyphs: Float32Array): tf.Tensor2D;
  dispose(): void;
}

/**
 * Loads `models/<name>` on the backend that tfjs now uses. The error says what is wrong with its files.
 * @param shift what was added to the student's logits for equal shares, [classes]: taken off the teacher's
 */
export async function loadTeacher(name: string, shift: Float32Array): Promise<Result<Teacher, string>> {
  const read = await readTrainedModel(name);
  if (!read.ok) return read;
  const built = await buildModel(read.value.files);
  if (!built.ok) return err(`model "${name}": ${built.error}`);
  const model = built.value;
  const classes = model.outputs[0].shape.at(-1);
  if (classes !== shift.length) {
    model.dispose();
    return err(`model "${name}": expected ${shift.length} outputs, got ${classes}`);
  }
  return ok({
    answer: (glyphs) => tf.tidy(() => tf.sub(model.predict(glyphTensor(glyphs)) as tf.Tensor2D, shift)),
    dispose: () => void model.dispose(),
  });
}
