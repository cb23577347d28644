import { currentLocale } from './current-locale.ts';

/** A number as the app's language writes it, with so many decimals: 1,234.5. */
export function formatNumber(value: number, decimals = 0): string {
  const format = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return value.toLocaleString(currentLocale(), format);
}

/** A whole number as the app's language writes it: 10,000. */
export const formatCount = (count: number): string => formatNumber(count);

/** A share, 0–1, in whole per cent: 97%. What is not certain is never shown as 100%, nor what is possible as 0%. */
export function formatPercent(share: number): string {
  const percent = Math.round(share * 100) / 100;
  const shown = share < 1 && percent === 1 ? 0.99 : share > 0 && percent === 0 ? 0.01 : percent;
  return shown.toLocaleString(currentLocale(), { style: 'percent' });
}
