import type { Check, Fault } from '../../core/formats/check.ts';
import type { Format } from '../../core/formats/format.ts';
import { fieldFormat } from '../../core/formats/parse-format.ts';
import type { ReadLine } from '../../core/reading.ts';
import { kindOf, type FormatKind } from '../format-picker/format-kind.ts';
import { nameInSentence } from '../format-picker/name-writing.ts';

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

/** Formats whose strings have no end that could be told. */
const ENDLESS: readonly FormatKind[] = ['digits', 'text', 'serial'];
/** Formats whose value says more than the string as it is written. */
const TELLING: readonly FormatKind[] = ['amount', 'meter', 'pattern'];

/** What a format says of a line that was read with it; undefined where there is nothing to say. */
export function checkWords(line: CheckedLine, format: Format): CheckWords | undefined {
  const { check, characters, state } = line;
  const kind = kindOf(format);
  if (check === undefined) return undefined;
  if (check.kind === 'failed') return { tone: 'wrong', ...WRONG[check.fault](format, detailOf(check.reason)) };
  if (state === 'rejected') return undefined;
  const meaning = sayMeaning(line, kind);
  if (characters.some(({ sure }) => !sure)) return sayOpen(check, format, meaning);
  if (ENDLESS.includes(kind)) return undefined;
  return { tone: 'right', text: sayRight(check, format), ...(meaning === undefined ? {} : { more: meaning }) };
}

/** Of a string with unsure characters, what helps to look at them. */
function sayOpen(check: Check, format: Format, meaning: string | undefined): CheckWords | undefined {
  const text = hasCheckDigits(check, format) ? `${capitalise(checkDigits(format))} right` : meaning;
  return text === undefined ? undefined : { tone: 'open', text };
}

const WRONG: Readonly<Record<Fault, (format: Format, detail: string) => Omit<CheckWords, 'tone'>>> = {
  shape: (format) => ({
    text: `Not a complete ${nameInSentence(format)}`,
    more: `Expected something like ${fieldFormat(format).example}`,
  }),
  'check-digits': (format, detail) => ({ text: `${capitalise(checkDigits(format))} wrong`, more: detail }),
  impossible: (format, detail) => ({ text: `No such ${nameInSentence(format)}`, more: detail }),
};

function sayRight(check: Check, format: Format): string {
  const name = capitalise(nameInSentence(format));
  return hasCheckDigits(check, format) ? `${name}, ${checkDigits(format)} right` : `${name}, complete`;
}

/** Whether what passed were check digits: of a date it is that there is such a day. */
const hasCheckDigits = ({ kind }: Check, format: Format): boolean => kind === 'passed' && kindOf(format) !== 'date';

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
