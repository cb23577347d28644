import type { BenchOptions } from '../parse-bench-flags.ts';
import type { LevelResult } from '../run-bench.ts';

const PLACES = 3;

/**
 * The report that is kept: a line a level, by kind, in the bench's own order, rounded, so that a change of one figure is a change of one line.
 * Times are left out: they differ from run to run.
 */
export function toJsonReport(
  { seed, count }: Pick<BenchOptions, 'seed' | 'count'>,
  results: readonly LevelResult[],
): string {
  const kinds = [...new Set(results.map(({ kind }) => kind))].map((kind) => {
    const levels = results.filter((result) => result.kind === kind).map(toLine);
    return `    ${JSON.stringify(kind.name)}: {\n${levels.join(',\n')}\n    }`;
  });
  return `{
  "command": "npm run bench:reading",
  "seed": ${seed},
  "picturesALevel": ${count},
  "kinds": {
${kinds.join(',\n')}
  }
}
`;
}

function toLine({ level, score: { right, cer, f1, sure, sureWrong } }: LevelResult): string {
  const figures = Object.entries({ right, cer, f1, sure, sureWrong }).map(
    ([name, value]) => `"${name}": ${round(value)}`,
  );
  return `      ${JSON.stringify(level)}: { ${figures.join(', ')} }`;
}

/** JSON has no NaN: null stands for what there is no figure of. */
const round = (value: number): string => (Number.isNaN(value) ? 'null' : String(Number(value.toFixed(PLACES))));
