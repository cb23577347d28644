/** Rows of inputs, and whether what they describe was so. */
export interface LogisticProblem {
  readonly rows: readonly (readonly number[])[];
  readonly outcomes: readonly number[];
  /** How much each counts; all the same where it is absent. */
  readonly weights?: readonly number[];
  /** Inverse variance of the Gaussian prior around 0 on each weight, observations. */
  readonly hold: readonly number[];
}

/** The weights of a logistic regression after one Newton step of its penalised likelihood. */
export function takeNewtonStep({ rows, outcomes, weights, hold }: LogisticProblem, from: readonly number[]): number[] {
  const size = from.length;
  const gradient = from.map((weight, at) => hold[at] * weight);
  const curvature = from.map((_, at) => from.map((__, other) => (at === other ? hold[at] : 0)));
  for (const [index, row] of rows.entries()) {
    const weight = weights?.[index] ?? 1;
    const chance = 1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * from[at], 0)));
    for (let at = 0; at < size; at++) {
      gradient[at] += weight * (chance - outcomes[index]) * row[at];
      for (let other = 0; other < size; other++)
        curvature[at][other] += weight * chance * (1 - chance) * row[at] * row[other];
    }
  }
  const step = solve(curvature, gradient);
  return from.map((weight, at) => weight - step[at]);
}

/** Gauss' elimination of a symmetric, positive definite matrix. */
function solve(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, values[at]]);
  for (const [at, pivot] of rows.entries()) {
    for (const row of rows) {
      if (row === pivot) continue;
      const share = row[at] / pivot[at];
      for (let column = at; column < row.length; column++) row[column] -= share * pivot[column];
    }
  }
  return rows.map((row, at) => row[rows.length] / row[at]);
}
