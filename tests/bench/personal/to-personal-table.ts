import { fixed, percent } from '../reading/report/show-table.ts';
import type { LevelScore } from '../reading/tally.ts';
import type { PersonalRow } from './run-personal-bench.ts';

const HEAD = ['corrections kept', 'strings right', 'CER', 'said to be sure', 'of these wrong', 'strings of another odd hand', 'of usual hands']; // prettier-ignore

/** The bench's table in Markdown. */
export function toPersonalTable(rows: readonly PersonalRow[]): string {
  const lines = rows.map(
    ({ kept, own, odd, usual }) =>
    toLine([String(kept), ...describe(own), `${percent(odd.right)}, CER ${fixed(odd.cer, 3)}`, `${percent(usual.right)}, CER ${fixed(usual.cer, 3)}`]), // prettier-ignore
  );
  return [toLine(HEAD), toLine(HEAD.map((_, column) => (column === 0 ? '---' : '---:'))), ...lines].join('\n');
}

const describe = ({ right, cer, sure, sureWrong }: LevelScore): string[] => [
  percent(right),
  fixed(cer, 3),
  percent(sure),
  percent(sureWrong),
];

const toLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
