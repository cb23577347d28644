import type { BenchOptions } from '../parse-bench-flags.ts';
import type { LevelResult } from '../run-bench.ts';

const PLACES = 3;

/**
 * The report that is kept: a line a level in the bench's own order, rounded, so that a change of one figure is a change of one line. Times
 * are left out: they differ from run to run.
 */
export function toJsonReport(
  { seed, count }: Pick<BenchOptions, 'seed' | 'count'>,
  results: readonly LevelResult[],
): string {
  const lines = results.map(({ kind, level, score }) => {
    const { right, cer, f1, sure, sureWrong } = score;
    return `    ${JSON.stringify({ kind: kind.name, level, right: round(right), cer: round(cer), f1: round(f1), sure: round(sure), sureWrong: round(sureWrong) })}`; // prettier-ignore
  });
  return `{
  "command": "npm run bench:reading",
  "seed": ${seed},
  "picturesALevel": ${count},
  "levels": [
${lines.join(',\n')}
  ]
}
`;
}

/** JSON has no NaN: null stands for what there is no figure of. */
const round = (value: number): number | null => (Number.isNaN(value) ? null : Number(value.toFixed(PLACES)));
