import type { DoorReport } from './try-door.ts';

/** What came of the cases, in Markdown: a row a door. */
export function toFuzzTable(reports: readonly DoorReport[]): string {
  const rows = reports.map(({ door, cases, outcomes, total, slowest, peak }) => [
    door,
    String(cases),
    outcomes.map(([outcome, count]) => `${count} ${outcome}`).join(', '),
    (total / cases).toFixed(1),
    slowest.toFixed(0),
    peak.toFixed(0),
  ]);
  const sum = reports.reduce((sum, { cases }) => sum + cases, 0);
  const header = ['door', 'cases', 'what came of them', 'mean, ms', 'slowest, ms', 'memory, MB'];
  const lines = [header, header.map(() => '---'), ...rows, ['all', String(sum), '', '', '', '']];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
