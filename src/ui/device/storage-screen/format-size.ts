import { currentLocale } from '../../locale/current-locale.ts';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const STEP = 1000;

/** Bytes as a person reads them: 14.2 MB. */
export function formatSize(bytes: number): string {
  const step = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(STEP)), UNITS.length - 1);
  const value = bytes / STEP ** step;
  const options = { style: 'unit', unit: UNITS[step] ?? 'byte', unitDisplay: step === 0 ? 'long' : 'short' } as const;
  return new Intl.NumberFormat(currentLocale(), { ...options, maximumFractionDigits: value < 100 && step > 0 ? 1 : 0 }).format(value); // prettier-ignore
}
