import type { LevelResult } from '../run-bench.ts';

/** A run in a few figures, shares 0–1. */
export interface Summary {
  /** Strings right over all levels with writing. */
  readonly all: number;
  /** The same over the touching pairs. */
  readonly pairs: number;
  /** Strings said to be sure for each true one, and the share of them that is wrong. */
  readonly sure: number;
  readonly sureWrong: number;
}

/** NaN where the run has no such level. */
export function summarise(results: readonly LevelResult[]): Summary {
  const written = results.filter(({ score }) => !Number.isNaN(score.cer));
  const strings = sumOf(written, ({ score }) => score.strings);
  const sure = sumOf(written, ({ score }) => score.strings * score.sure);
  const wrong = sumOf(written, ({ score }) => (score.sure > 0 ? score.strings * score.sure * score.sureWrong : 0));
  return {
    all: rightOf(written),
    pairs: rightOf(written.filter(({ kind }) => kind.name === 'touching pairs')),
    sure: sure / strings,
    sureWrong: wrong / sure,
  };
}

const rightOf = (results: readonly LevelResult[]): number =>
  sumOf(results, ({ score }) => score.right * score.strings) / sumOf(results, ({ score }) => score.strings);

const sumOf = (results: readonly LevelResult[], value: (result: LevelResult) => number): number =>
  results.reduce((sum, result) => sum + value(result), 0);
