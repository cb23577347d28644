import type { Random } from '../../random.ts';
import type { WarpOptions } from '../warp.ts';
import { DIGIT_FORMS } from './digit-forms.ts';
import { drawSketch } from './draw-sketch.ts';
import { RARE_FORMS } from './rare/rare-forms.ts';

const RARE = 0.3; // share of the forms that few people write: far more than there are, since the others are learned soon

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
  const forms = random.chance(RARE) ? RARE_FORMS : DIGIT_FORMS;
  drawSketch(canvas, forms[digit](random), random, warp, size);
}
