import { currentLocale } from './current-locale.ts';

/** What is shown of a time; times are milliseconds since 1970, shown as local ones. */
const FORMS = {
  time: { hour: 'numeric', minute: '2-digit' },
  day: { weekday: 'long', day: 'numeric', month: 'long' },
  'day-and-year': { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' },
  whole: { dateStyle: 'medium', timeStyle: 'short' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** Formats are slow to make: each is kept, by language and form. */
const known = new Map<string, Intl.DateTimeFormat>();

function write(at: number, form: keyof typeof FORMS): string {
  const key = `${currentLocale()} ${form}`;
  let format = known.get(key);
  if (!format) known.set(key, (format = new Intl.DateTimeFormat(currentLocale(), FORMS[form])));
  return format.format(at);
}

/** The time of the day: 2:05 PM. */
export const formatTime = (at: number): string => write(at, 'time');

/** Day and time: Nov 21, 2026, 2:05 PM. */
export const formatDateTime = (at: number): string => write(at, 'whole');

/** The day as a heading: Today, Yesterday, Saturday, November 21, and with its year where that is not this one. */
export function formatDay(at: number, now: number): string {
  const ago = daysBetween(at, now);
  if (ago === 0 || ago === 1) {
    const word = new Intl.RelativeTimeFormat(currentLocale(), { numeric: 'auto' }).format(-ago, 'day');
    return word.charAt(0).toLocaleUpperCase(currentLocale()) + word.slice(1);
  }
  return write(at, new Date(at).getFullYear() === new Date(now).getFullYear() ? 'day' : 'day-and-year');
}

/** Midnights between two times. */
export function daysBetween(from: number, to: number): number {
  const dayOf = (at: number): number => Math.round(new Date(at).setHours(12, 0, 0, 0) / DAY);
  return dayOf(to) - dayOf(from);
}

const DAY = 86_400_000; // milliseconds
