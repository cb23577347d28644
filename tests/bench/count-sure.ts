/** A string as it was read, and whether the reader said that it is sure of it. */
export interface JudgedString {
  readonly text: string;
  readonly sure: boolean;
}

/** Counts of strings that were said to be sure, so that pictures add up. */
export interface SureCount {
  readonly sure: number;
  /** Those of them that do not stand in the picture. */
  readonly sureWrong: number;
}

/** How many strings were said to be sure, and how many of these are wrong: each true string can make one of them right. */
export function countSure(truth: readonly string[], read: readonly JudgedString[]): SureCount {
  const left = [...truth];
  const sure = read.filter((string) => string.sure);
  const right = sure.filter(({ text }) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return { sure: sure.length, sureWrong: sure.length - right.length };
}
