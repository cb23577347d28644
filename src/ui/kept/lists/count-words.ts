import { msg, str } from '@lit/localize';
import type { Entry } from '../../../core/history/entry.ts';
import { sumWords } from './sum-words.ts';

/** How much is in a list: “3 items”. */
export const countWords = (count: number): string => (count === 1 ? msg('1 item') : msg(str`${count} items`));

/** The same with the sum of the amounts among them: “3 items, sum 37.20”. */
export function totalWords(entries: readonly Entry[]): string {
  const [count, sum] = [countWords(entries.length), sumWords(entries)];
  return sum === undefined ? count : msg(str`${count}, sum ${sum}`);
}
