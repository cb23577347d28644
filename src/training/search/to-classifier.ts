import * as tf from '@tensorflow/tfjs';
import { ALPHABET } from '../../core/alphabet.ts';
import { GLYPH_PIXELS } from '../../core/glyph.ts';
import type { Classifier } from '../../recognition/classifier.ts';
import { glyphTensor } from '../network/network.ts';

/** A net that is in memory as what the measures take; `dispose` frees the model. */
export function toClassifier(model: tf.LayersModel): Classifier {
  const classes = ALPHABET.length + 1;
  return {
    alphabet: ALPHABET,
    backend: tf.getBackend(),
    classify: async (glyphs) => {
      const pixels = new Float32Array(glyphs.length * GLYPH_PIXELS);
      glyphs.forEach((glyph, index) => pixels.set(glyph, index * GLYPH_PIXELS));
      const output = tf.tidy(() => model.predict(glyphTensor(pixels)) as tf.Tensor2D);
      const logits = (await output.data()) as Float32Array;
      output.dispose();
      return { count: glyphs.length, classes, logits };
    },
    dispose: () => void model.dispose(),
  };
}
