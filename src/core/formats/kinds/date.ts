import { choice, DIGIT, oneOf, optional, sequence, type Expression } from '../expression.ts';
import type { FormatPlan } from '../field-format.ts';

const NINE = oneOf('123456789');
const DAY_LATE = choice(sequence(oneOf('12'), DIGIT), '30', '31');
const MONTH_LATE = oneOf('012');
const DAY = choice(sequence(optional('0'), NINE), DAY_LATE);
const MONTH = choice(sequence(optional('0'), NINE), sequence('1', MONTH_LATE));
const LONG_DAY = choice(sequence('0', NINE), DAY_LATE);
const LONG_MONTH = choice(sequence('0', NINE), sequence('1', MONTH_LATE));
const LONG_YEAR = sequence(choice('19', '20'), DIGIT, DIGIT);
const YEAR = choice(LONG_YEAR, sequence(DIGIT, DIGIT));

const written = (mark: string, ...parts: readonly [Expression, Expression, Expression]): Expression =>
  sequence(parts[0], mark, parts[1], mark, parts[2]);

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** One way to understand a date as it is written. */
interface DateParts {
  /** Two digits or four. */
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

/** Day, month and year in the orders that people use; with points the day comes before the month. */
export const DATE: FormatPlan = {
  spec: 'date',
  title: 'Date',
  example: '31/12/2026',
  expression: choice(
    ...['.', '/', '-'].map((mark) => written(mark, DAY, MONTH, YEAR)),
    ...['/', '-'].map((mark) => written(mark, MONTH, DAY, YEAR)),
    ...['.', '/', '-'].map((mark) => written(mark, LONG_YEAR, MONTH, DAY)),
    // Into the boxes of a form, without marks.
    sequence(LONG_DAY, LONG_MONTH, LONG_YEAR),
    sequence(LONG_MONTH, LONG_DAY, LONG_YEAR),
    sequence(LONG_YEAR, LONG_MONTH, LONG_DAY),
  ),
  refuse: (text) => {
    const ways = understand(text);
    if (ways.some(isReal)) return undefined;
    const [{ year, month, day }] = ways;
    const [full] = fullYears(year);
    const last = daysIn(month, full);
    return {
      reason: `no such date: expected a day up to ${last} in ${MONTHS[month - 1]} ${year}, got ${day}`,
      expected: { kind: 'day', last, month, year: full, got: day },
    };
  },
  normalise: (text) => {
    const dates = new Set(understand(text).filter(isReal).map(toIso));
    const [date] = dates;
    return dates.size === 1 ? date : undefined;
  },
};

/** All ways to understand a string that fits the grammar, by month and day in range; at least one. */
function understand(text: string): DateParts[] {
  const marked = text.split(/[./-]/);
  const ways =
    marked.length === 3
      ? orders(marked, text.includes('.'))
      : [
          ...orders([text.slice(0, 2), text.slice(2, 4), text.slice(4)], false),
          ...orders([text.slice(0, 4), text.slice(4, 6), text.slice(6)], false),
        ];
  return ways.filter(({ year, month, day }) => fullYears(year).length > 0 && month >= 1 && month <= 12 && day <= 31);
}

function orders([first, second, third]: readonly string[], dayFirst: boolean): DateParts[] {
  if (marksYear(first)) return [{ year: first, month: Number(second), day: Number(third) }];
  const european = { year: third, month: Number(second), day: Number(first) };
  return dayFirst ? [european] : [european, { year: third, month: Number(first), day: Number(second) }];
}

const marksYear = (part: string): boolean => part.length === 4;

/** The years that may be meant: two digits leave the century open. */
function fullYears(year: string): number[] {
  if (year.length === 2) return [2000 + Number(year), 1900 + Number(year)];
  return /^(19|20)\d\d$/.test(year) ? [Number(year)] : [];
}

const isReal = ({ year, month, day }: DateParts): boolean =>
  fullYears(year).some((full) => day >= 1 && day <= daysIn(month, full));

const daysIn = (month: number, year: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Undefined where the century is open. */
const toIso = ({ year, month, day }: DateParts): string | undefined =>
  year.length === 4 ? [year, pad(month), pad(day)].join('-') : undefined;

const pad = (number: number): string => String(number).padStart(2, '0');
