import type { Check, Fault } from '../../core/formats/check.ts';
import type { Format } from '../../core/formats/format.ts';
import { fieldFormat } from '../../core/formats/parse-format.ts';
import type { ReadLine } from '../../core/reading.ts';
import { kindOf, type FormatKind } from '../format-picker/format-kind.ts';
import { nameInSentence } from '../format-picker/name-writing.ts';

/** What is said beside a string. */
export interface CheckWords {
  readonly tone: 'right' | 'wrong';
  /** Short: what is so. */
  readonly text: string;
  /** What to look at, or what the string means; absent where `text` says all. */
  readonly more?: string;
}

/** A line as far as its check goes. */
export type CheckedLine = Pick<ReadLine, 'text' | 'check' | 'value' | 'characters'>;

/** Formats whose strings have no end that could be told. */
const ENDLESS: readonly FormatKind[] = ['digits', 'text', 'serial'];
/** Formats whose value says more than the string as it is written. */
const TELLING: readonly FormatKind[] = ['amount', 'meter', 'pattern'];

/** What a format says of a line that was read with it; undefined where there is nothing to say, or what is right may still be misread. */
export function checkWords(line: CheckedLine, format: Format): CheckWords | undefined {
  const { check, characters } = line;
  if (check === undefined) return undefined;
  if (check.kind === 'failed') return { tone: 'wrong', ...WRONG[check.fault](format, detailOf(check.reason)) };
  if (ENDLESS.includes(kindOf(format)) || characters.some(({ sure }) => !sure)) return undefined;
  const meaning = sayMeaning(line, kindOf(format));
  return { tone: 'right', text: sayRight(check, format), ...(meaning === undefined ? {} : { more: meaning }) };
}

const WRONG: Readonly<Record<Fault, (format: Format, detail: string) => Omit<CheckWords, 'tone'>>> = {
  shape: (format) => ({
    text: `Not a complete ${nameInSentence(format)}`,
    more: `Expected something like ${fieldFormat(format).example}`,
  }),
  'check-digits': (format, detail) => ({ text: `${capitalise(checkDigits(format))} wrong`, more: detail }),
  impossible: (format, detail) => ({ text: `No such ${nameInSentence(format)}`, more: detail }),
};

function sayRight({ kind }: Check, format: Format): string {
  const name = capitalise(nameInSentence(format));
  // A date has no check digit: that there is such a day is what was checked.
  return kind === 'passed' && kindOf(format) !== 'date' ? `${name}, ${checkDigits(format)} right` : `${name}, complete`;
}

/** What a string means beyond what stands there; undefined where it means nothing more. */
function sayMeaning({ text, value }: CheckedLine, kind: FormatKind): string | undefined {
  if (kind === 'date') return sayDate(value, text);
  return TELLING.includes(kind) && value !== text ? value : undefined;
}

/** An ISO date in words; of one that is ambiguous, why. */
function sayDate(iso: string | undefined, text: string): string | undefined {
  if (iso === undefined) return /\d{4}/.test(text) ? 'Day or month first: not clear' : undefined;
  const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return words.format(new Date(`${iso}T00:00:00Z`));
}

const checkDigits = (format: Format): string => (kindOf(format) === 'iban' ? 'check digits' : 'check digit');

/** What stands behind the title of a reason: `Expected 7, got 4`. */
const detailOf = (reason: string): string => capitalise(reason.slice(reason.indexOf(': ') + 2));

const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
