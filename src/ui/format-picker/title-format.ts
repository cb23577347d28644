import { msg } from '@lit/localize';
import { kindOf, type FormatKind } from '../../core/formats/format-kind.ts';
import type { Format } from '../../core/formats/format.ts';
import { spokenLanguage } from '../locale/speak-language.ts';

/** What a format is called. */
export function titleFormat(format: Format): string {
  return titles()[kindOf(format)];
}

/** A format's name in the middle of a sentence: “ZIP code”, “phone number”. */
export function nameInSentence(format: Format): string {
  const title = titleFormat(format);
  // German writes its nouns with a capital anywhere.
  if (spokenLanguage() === 'de' || !/^\p{Lu}\p{Ll}/u.test(title)) return title;
  return title.charAt(0).toLowerCase() + title.slice(1);
}

const titles = (): Readonly<Record<FormatKind, string>> => ({
  digits: msg('Digits'),
  zip: msg('ZIP code'),
  amount: msg('Amount'),
  date: msg('Date'),
  phone: msg('Phone number'),
  time: msg('Time'),
  meter: msg('Meter reading'),
  serial: msg('Serial number'),
  card: msg('Card number'),
  routing: msg('Routing number'),
  iban: msg('IBAN'),
  isbn: msg('ISBN'),
  ean: msg('Article number'),
  text: msg('Text'),
  pattern: msg('Pattern'),
});
