import { msg, str } from '@lit/localize';
import { formatCount } from '../../locale/format-number.ts';

/** How many entries there are, or are found of them. @param found absent where all are shown */
export function countWords(all: number, found?: number): string {
  if (found !== undefined) return msg(str`${formatCount(found)} of ${formatCount(all)} entries`);
  return all === 1 ? msg('1 entry') : msg(str`${formatCount(all)} entries`);
}
