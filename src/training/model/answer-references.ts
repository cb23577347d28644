import * as tf from '@tensorflow/tfjs';
import { GLYPH_SIZE, type Glyph } from '../../core/glyph.ts';
import { normaliseGlyph } from '../../core/normalise-glyph.ts';
import type { ReferenceJson } from '../../recognition/reference-glyphs.ts';
import { drawHandDigit } from '../augment/hand/draw-hand-digit.ts';
import { developInk } from '../augment/ink.ts';
import { CAMERA_WARP, CANVAS_PIXELS, CANVAS_SIZE } from '../augment/warp.ts';
import { createRandom } from '../random.ts';

const REFERENCES = 16;
const SIZE = 30; // canvas pixels

/** Digits that this project draws itself, with the net's answers: its logits divided by the temperature. */
export function answerReferences(model: tf.LayersModel, temperature: number): ReferenceJson {
  const glyphs = Array.from({ length: REFERENCES }, (_, seed) => drawReference(seed));
  return tf.tidy(() => {
    const input = tf.tensor4d(Float32Array.from(glyphs.flatMap((glyph) => [...glyph])), [
      glyphs.length,
      GLYPH_SIZE,
      GLYPH_SIZE,
      1,
    ]);
    const logits = (model.predict(input) as tf.Tensor2D).div(temperature);
    return {
      glyphs: glyphs.map((glyph) => Buffer.from(glyph.map((level) => level * 255)).toString('base64')),
      best: [...logits.argMax(1).dataSync()],
      logits: [...logits.max(1).dataSync()].map((logit) => Number(logit.toFixed(4))),
    };
  });
}

/** Rounded to the 256 levels that the file holds. */
function drawReference(seed: number): Glyph {
  const random = createRandom(seed);
  const canvas = new Float32Array(CANVAS_PIXELS);
  drawHandDigit(canvas, seed % 10, random, CAMERA_WARP, SIZE);
  const glyph = normaliseGlyph({ width: CANVAS_SIZE, height: CANVAS_SIZE, data: developInk(canvas, random) });
  return glyph.map((level) => Math.floor(level * 255) / 255);
}
