import type { LevelResult } from '../run-bench.ts';

const COLUMNS = ['right', 'CER', 'F1', 'sure', 'of these wrong', 'ms'] as const;
const NAME_WIDTH = 40; // characters

/** The table's head, for a terminal. */
export const tableHead = (): string => ' '.repeat(NAME_WIDTH) + COLUMNS.map(alignRight).join('');

/** A level's row. */
export function tableRow({ kind, level, score }: LevelResult): string {
  const cells = [percent(score.right), fixed(score.cer, 3), fixed(score.f1, 3), percent(score.sure), percent(score.sureWrong), fixed(score.ms, 0)]; // prettier-ignore
  return `${kind.name}, ${level}`.padEnd(NAME_WIDTH) + cells.map((cell, i) => alignRight(cell, i)).join('');
}

/** A share as a percentage; a dash where there is none. */
export const percent = (share: number): string => (Number.isNaN(share) ? '–' : `${(100 * share).toFixed(1)} %`);

/** A number of so many places; a dash where there is none. */
export const fixed = (value: number, places: number): string => (Number.isNaN(value) ? '–' : value.toFixed(places));

const alignRight = (cell: string, column: number): string => cell.padStart(Math.max(COLUMNS[column].length, 7) + 2);
