import { msg, str } from '@lit/localize';
import { kindOf } from '../../../core/formats/format-kind.ts';
import type { Entry } from '../../../core/history/entry.ts';
import { sumAmounts } from '../../../core/history/sum-amounts.ts';
import { formatDecimal } from '../../locale/format-decimal.ts';

/** What the amounts among entries come to, such as “1,234.50” or “EUR 20.00 + USD 5.00”; undefined where there is none. */
export function sumWords(entries: readonly Entry[]): string | undefined {
  const { sums } = sumAmounts(amountsOf(entries));
  if (sums.length === 0) return undefined;
  return sums
    .map(({ currency, sum }) => `${currency === undefined ? '' : `${currency} `}${formatDecimal(sum)}`)
    .join(' + ');
}

/** How many amounts are not in the sum, in words; undefined where all are. */
export function leftOutWords(entries: readonly Entry[]): string | undefined {
  const count = sumAmounts(amountsOf(entries)).unsummed.length;
  if (count === 0) return undefined;
  return count === 1
    ? msg('1 string is not in the sum: it is no clear amount.')
    : msg(str`${count} strings are not in the sum: they are no clear amounts.`);
}

const amountsOf = (entries: readonly Entry[]): Entry[] => entries.filter(({ format }) => kindOf(format) === 'amount');
