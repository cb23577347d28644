/** A string with the probability that it was given, and whether it was right. */
export interface Believed {
  readonly confidence: number;
  readonly right: boolean;
}

/** The lowest level such that of the strings at it or above no larger share is wrong than allowed, 0–1; 1 where even the surest is wrong. */
export function chooseLevel(strings: readonly Believed[], allowed: number): number {
  let level = 1;
  let wrong = 0;
  const ordered = strings.toSorted((a, b) => b.confidence - a.confidence);
  for (const [index, { confidence, right }] of ordered.entries()) {
    if (!right) wrong++;
    if (wrong <= allowed * (index + 1)) level = confidence;
  }
  return level;
}
