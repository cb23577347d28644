import { msg, str } from '@lit/localize';
import type { Check, Expectation } from '../../../core/formats/check.ts';
import { kindOf, type FormatKind } from '../../../core/formats/format-kind.ts';
import type { Format } from '../../../core/formats/format.ts';
import type { ReadLine } from '../../../core/reading.ts';
import { exampleOf } from '../../format-picker/example-of.ts';
import { nameInSentence } from '../../format-picker/title-format.ts';
import { currentLocale } from '../../locale/current-locale.ts';
import { joinWords } from '../../locale/join-words.ts';

/** What is said beside a string. */
export interface CheckWords {
  /** `open`: it fits the format, and a character of it may still be misread. */
  readonly tone: 'right' | 'wrong' | 'open';
  /** Short: what is so. */
  readonly text: string;
  /** What to look at, or what the string means; absent where `text` says all. */
  readonly more?: string;
}

/** A line as far as its check goes. */
export type CheckedLine = Pick<ReadLine, 'text' | 'check' | 'value' | 'state' | 'characters'>;

type FailedCheck = Extract<Check, { kind: 'failed' }>;

/** Formats whose strings have no end that could be told. */
const ENDLESS: readonly FormatKind[] = ['digits', 'text', 'serial'];
/** Formats whose value says more than the string as it is written. */
const TELLING: readonly FormatKind[] = ['amount', 'meter', 'pattern'];

/** What a format says of a line that was read with it; undefined where there is nothing to say. */
export function checkWords(line: CheckedLine, format: Format): CheckWords | undefined {
  const { check, characters, state } = line;
  const kind = kindOf(format);
  if (check === undefined) return undefined;
  if (check.kind === 'failed') return sayWrong(check, format);
  if (state === 'rejected') return undefined;
  const meaning = sayMeaning(line, kind);
  if (characters.some(({ sure }) => !sure)) return sayOpen(check, format, meaning);
  if (ENDLESS.includes(kind)) return undefined;
  return { tone: 'right', text: sayRight(check, format), ...(meaning === undefined ? {} : { more: meaning }) };
}

/** Of a string with unsure characters, what helps to look at them. */
function sayOpen(check: Check, format: Format, meaning: string | undefined): CheckWords | undefined {
  if (!hasCheckDigits(check, format)) return meaning === undefined ? undefined : { tone: 'open', text: meaning };
  return { tone: 'open', text: hasSeveral(format) ? msg('Check digits right') : msg('Check digit right') };
}

function sayWrong({ fault, expected }: FailedCheck, format: Format): CheckWords {
  const name = nameInSentence(format);
  const more = expected === undefined ? {} : { more: sayExpected(expected) };
  switch (fault) {
    case 'shape':
      return {
        tone: 'wrong',
        text: capitalise(msg(str`Not a complete ${name}`)),
        more: msg(str`Expected something like ${exampleOf(format)}`),
      };
    case 'check-digits':
      return {
        tone: 'wrong',
        text: hasSeveral(format) ? msg('Check digits wrong') : msg('Check digit wrong'),
        ...more,
      };
    case 'impossible':
      return { tone: 'wrong', text: capitalise(msg(str`No such ${name}`)), ...more };
  }
}

/** What should stand there in the place of what does. */
function sayExpected(expected: Expectation): string {
  if (expected.kind === 'check-digits') {
    return msg(str`Expected ${joinWords(expected.digits, 'disjunction')}, got ${expected.got}`);
  }
  const { last, year, month, got } = expected;
  const words = new Intl.DateTimeFormat(currentLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return msg(str`Expected a day up to ${last} in ${words.format(Date.UTC(year, month - 1))}, got ${got}`);
}

function sayRight(check: Check, format: Format): string {
  const name = capitalise(nameInSentence(format));
  if (!hasCheckDigits(check, format)) return msg(str`${name}, complete`);
  return hasSeveral(format) ? msg(str`${name}, check digits right`) : msg(str`${name}, check digit right`);
}

/** Whether what passed were check digits: of a date it is that there is such a day. */
const hasCheckDigits = ({ kind }: Check, format: Format): boolean => kind === 'passed' && kindOf(format) !== 'date';

/** Whether a format's check digits are several. */
const hasSeveral = (format: Format): boolean => kindOf(format) === 'iban';

/** What a string means beyond what stands there; undefined where it means nothing more. */
function sayMeaning({ text, value }: CheckedLine, kind: FormatKind): string | undefined {
  if (kind === 'date') return sayDate(value, text);
  return TELLING.includes(kind) && value !== text ? value : undefined;
}

/** An ISO date in words; of one that is ambiguous, why. */
function sayDate(iso: string | undefined, text: string): string | undefined {
  if (iso === undefined) return /\d{4}/.test(text) ? msg('Day or month first: not clear') : undefined;
  const words = new Intl.DateTimeFormat(currentLocale(), { dateStyle: 'long', timeZone: 'UTC' });
  return words.format(new Date(`${iso}T00:00:00Z`));
}

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
