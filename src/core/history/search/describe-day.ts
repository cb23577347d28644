import { foldText } from './fold-text.ts';

/** What a day may be called, folded. */
export interface DayWords {
  /** Names: of the month and the weekday, long and short; today, yesterday. */
  readonly names: readonly string[];
  /** Numbers of the day and the year, as they stand beside names. */
  readonly numbers: readonly string[];
  /** Written in numbers, as `foldDate` gives them: year first, and as the locale has it, with four digits for the year and two. */
  readonly written: readonly string[];
}

const MONTH_FORMS = ['long', 'short'] as const;
const DAY = 86_400_000; // milliseconds

/**
 * Tells what the day of a time is called in a language, in local time. The same day is described once.
 * @param locale BCP 47
 * @param now Milliseconds since 1970: which day is today
 */
export function dayDescriber(locale: string, now: number): (at: number) => DayWords {
  const names = MONTH_FORMS.flatMap((form) => [
    new Intl.DateTimeFormat(locale, { month: form }),
    new Intl.DateTimeFormat(locale, { month: form, day: 'numeric' }),
    new Intl.DateTimeFormat(locale, { weekday: form }),
  ]);
  const numeric = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', year: 'numeric' });
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'numeric', year: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const today = dayNumber(now);
  const known = new Map<number, DayWords>();

  const describe = (at: number): DayWords => {
    const date = new Date(at);
    const ago = today - dayNumber(at);
    const words = names.flatMap((format) => wordsOf(format.format(date)));
    return {
      names: [...new Set([...words, ...(ago === 0 || ago === 1 ? wordsOf(relative.format(-ago, 'day')) : [])])],
      numbers: [String(date.getDate()), String(date.getFullYear())],
      written: [isoDay(date), numeric.format(date), short.format(date)].map(foldDate),
    };
  };
  return (at) => {
    const day = dayNumber(at);
    let words = known.get(day);
    if (!words) known.set(day, (words = describe(at)));
    return words;
  };
}

/** A date in numbers, whichever marks and leading zeros it has: 5.1.2026. */
export const foldDate = (date: string): string => (date.match(/\d+/g) ?? []).map(Number).join('.');

/** Words of a date without its numbers: a language may have other forms of a month's name beside a day. */
const wordsOf = (text: string): string[] => foldText(text).match(/\p{L}{2,}/gu) ?? [];

/** Days since 1970, in local time. */
function dayNumber(at: number): number {
  const date = new Date(at);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / DAY;
}

const isoDay = (date: Date): string => [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');
