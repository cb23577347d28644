import type { Random } from '../../random.ts';
import type { WarpOptions } from '../warp.ts';
import { DIGIT_FORMS } from './digit-forms.ts';
import { drawSketch } from './draw-sketch.ts';

/**
 * Draws a digit as somebody somewhere writes it, in the middle of the canvas: a form drawn at random, in a hand drawn at random, under
 * the same distortions as a character of a data set. Supplements MNIST and EMNIST, whose writers are American.
 * @param digit 0–9
 * @param size of the longer side, canvas pixels
 */
export function drawHandDigit(
  canvas: Float32Array,
  digit: number,
  random: Random,
  warp: WarpOptions,
  size: number,
): void {
  drawSketch(canvas, DIGIT_FORMS[digit](random), random, warp, size);
}
