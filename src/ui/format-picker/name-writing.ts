import { msg, str } from '@lit/localize';
import { kindOf, type FormatKind } from '../../core/formats/format-kind.ts';
import type { Format } from '../../core/formats/format.ts';
import { fieldFormat } from '../../core/formats/parse-format.ts';
import { titleFormat } from './title-format.ts';

/** What a format is called on a small button, where the names of some are too long; a pattern is called by itself. */
export function nameFormat(format: Format): string {
  const kind = kindOf(format);
  return kind === 'pattern' ? format.slice('pattern:'.length) : (shortNames()[kind] ?? titleFormat(format));
}

const shortNames = (): Readonly<Partial<Record<FormatKind, string>>> => ({
  phone: msg('Phone'),
  meter: msg('Meter'),
  serial: msg('Serial'),
  card: msg('Card'),
  routing: msg('Routing'),
  ean: msg('Article'),
});

/** What a format looks for: “handwritten numbers”, “handwritten ZIP code”. Whole words for each: their forms hang together. */
export function nameWriting(format: Format): string {
  const names: Readonly<Record<FormatKind, string>> = {
    digits: msg('handwritten numbers'),
    zip: msg('handwritten ZIP code'),
    amount: msg('handwritten amount'),
    date: msg('handwritten date'),
    phone: msg('handwritten phone number'),
    time: msg('handwritten time'),
    meter: msg('handwritten meter reading'),
    serial: msg('handwritten serial number'),
    card: msg('handwritten card number'),
    routing: msg('handwritten routing number'),
    iban: msg('handwritten IBAN'),
    isbn: msg('handwritten ISBN'),
    ean: msg('handwritten article number'),
    text: msg('handwritten words or numbers'),
    pattern: nameSample(format),
  };
  return names[kindOf(format)];
}

/** The same as what something is held over, with an article where it takes one. */
export function nameSomeWriting(format: Format): string {
  const names: Readonly<Record<FormatKind, string>> = {
    digits: msg('handwritten numbers'),
    zip: msg('a handwritten ZIP code'),
    amount: msg('a handwritten amount'),
    date: msg('a handwritten date'),
    phone: msg('a handwritten phone number'),
    time: msg('a handwritten time'),
    meter: msg('a handwritten meter reading'),
    serial: msg('a handwritten serial number'),
    card: msg('a handwritten card number'),
    routing: msg('a handwritten routing number'),
    iban: msg('a handwritten IBAN'),
    isbn: msg('a handwritten ISBN'),
    ean: msg('a handwritten article number'),
    text: msg('handwritten words or numbers'),
    pattern: nameSample(format),
  };
  return names[kindOf(format)];
}

const nameSample = (format: Format): string => msg(str`handwriting such as ${fieldFormat(format).example}`);
