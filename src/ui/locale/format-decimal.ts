import { currentLocale } from './current-locale.ts';

/** An exact decimal such as 1234.50, as the app's language writes it, with all of its decimals: 1,234.50. */
export function formatDecimal(decimal: string): string {
  const places = decimal.split('.')[1]?.length ?? 0;
  const format = new Intl.NumberFormat(currentLocale(), {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  return format.format(decimal as Intl.StringNumericLiteral);
}
