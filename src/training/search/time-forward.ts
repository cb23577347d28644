import * as tf from '@tensorflow/tfjs';
import { GLYPH_PIXELS } from '../../core/glyph.ts';
import { glyphTensor } from '../network/network.ts';

const BATCH = 32; // crops
const WARM_UPS = 3;
const RUNS = 15;

/** Median milliseconds of a forward pass over a batch of 32 on the backend that tfjs uses. */
export function timeForward(model: tf.LayersModel): number {
  const glyphs = glyphTensor(new Float32Array(BATCH * GLYPH_PIXELS).fill(0.5));
  const times = Array.from({ length: WARM_UPS + RUNS }, () => {
    const began = performance.now();
    tf.tidy(() => (model.predict(glyphs) as tf.Tensor).dataSync());
    return performance.now() - began;
  });
  glyphs.dispose();
  return times.slice(WARM_UPS).sort((a, b) => a - b)[Math.floor(RUNS / 2)];
}
