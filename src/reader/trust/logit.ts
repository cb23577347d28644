const MOST = 7; // one in a thousand

/** Logarithm of the odds, natural, from −7 to 7. */
export function logit(share: number): number {
  if (share <= 0) return -MOST;
  if (share >= 1) return MOST;
  return Math.max(-MOST, Math.min(MOST, Math.log(share / (1 - share))));
}
