/**
 * Fitted to readings of cheque amounts (logistic regression, every second picture in turn left out). The search knows only what it was
 * offered: ink that was lost and runs that the net never saw make it surer than it ought to be, most of all of short strings, which are more
 * often what is left of longer ones.
 */
const BIAS = 0.04;
const POSTERIOR = 0.6; // a logit
const LENGTH = 0.91; // a character more or less than the usual
const USUAL_LENGTH = 5;
const MOST_DIFFERENCE = 2; // characters
/** No string is surer than this: of a thousand pictures some hold what no search foresees. */
const MOST = 0.999;

/**
 * The probability that a whole string is right, 0–1.
 * @param posterior the string's share among all that its lattice may hold, 0–1
 * @param length characters
 */
export function trustString(posterior: number, length: number): number {
  const share = Math.min(Math.max(posterior, 1 - MOST), MOST);
  const difference = Math.min(Math.max(length - USUAL_LENGTH, -MOST_DIFFERENCE), MOST_DIFFERENCE);
  const logit = BIAS + POSTERIOR * Math.log(share / (1 - share)) + LENGTH * difference;
  return Math.min(MOST, 1 / (1 + Math.exp(-logit)));
}
