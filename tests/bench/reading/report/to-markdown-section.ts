import type { LevelResult } from '../run-bench.ts';
import { fixed } from './show-table.ts';
import { summarise } from './summarise.ts';

/** The part of docs/accuracy.md that the bench writes: a table with a row a kind, weak to strong. @param count pictures a level */
export function toMarkdownSection(results: readonly LevelResult[], count: number): string {
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  const rows = kinds.map((kind) => {
    const levels = results.filter((result) => result.kind === kind);
    const list = (show: (result: LevelResult) => string): string => levels.map(show).join(' · ');
    return `| ${kind.name} | ${kind.about}: ${list(({ level }) => level)} | ${list(({ score }) => fixed(100 * score.right, 0))} | ${list(({ score }) => fixed(score.cer, 2))} |`;
  });
  const { sure, sureWrong, pairs, all } = summarise(results);
  return `| kind | levels | strings right, % | CER |
| --- | --- | --- | --- |
${rows.join('\n')}

${count} pictures a level; one level's share is known to ±${(100 * halfWidth(0.9, count)).toFixed(0)} points (95 %, at 90 % right), but the
pictures are the same in every run, and so are strings and hands at all levels. Over all levels with writing ${(100 * all).toFixed(1)} % of the strings are
right; of touching pairs ${(100 * pairs).toFixed(1)} %. The reader is sure of ${(100 * sure).toFixed(1)} % of the strings, and ${(100 * sureWrong).toFixed(1)} % of what it is sure of is
wrong. Where nothing is written, right means that nothing was read.
`;
}

/** Half the width of a share's 95 % interval (normal approximation). */
const halfWidth = (share: number, count: number): number => 1.96 * Math.sqrt((share * (1 - share)) / count);
