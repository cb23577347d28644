import { percent } from '../../reading/report/show-table.ts';
import { KEPT, type MethodScore } from './compare-methods.ts';

const HEAD = ['method', ...KEPT.map(String), '10, and 3 wrong labels', "another odd hand's", "usual hands'"];

/** The comparison in Markdown. */
export function toMethodsTable(scores: readonly MethodScore[]): string {
  const lines = scores.map(({ name, own, mislabelled, odd, usual }) =>
    toLine([name, ...[...own, mislabelled, odd, usual].map(percent)]),
  );
  return [toLine(HEAD), toLine(HEAD.map((_, column) => (column === 0 ? '---' : '---:'))), ...lines].join('\n');
}

const toLine = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
