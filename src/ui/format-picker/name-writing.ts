import type { Format } from '../../core/formats/format.ts';
import { fieldFormat } from '../../core/formats/parse-format.ts';
import { kindOf, type FormatKind } from './format-kind.ts';

/** Names that are too long for a small button. */
const SHORT_NAMES: Readonly<Partial<Record<FormatKind, string>>> = {
  phone: 'Phone',
  meter: 'Meter',
  serial: 'Serial',
  card: 'Card',
  routing: 'Routing',
  ean: 'Article',
};

/** What a format is called on a small button; a pattern is called by itself. */
export function nameFormat(format: Format): string {
  const kind = kindOf(format);
  return kind === 'pattern' ? format.slice('pattern:'.length) : (SHORT_NAMES[kind] ?? fieldFormat(format).title);
}

/** A format's name in the middle of a sentence: “ZIP code”, “phone number”. */
export function nameInSentence(format: Format): string {
  const { title } = fieldFormat(format);
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

/** What a format looks for: “handwritten numbers”, “handwritten ZIP code”. */
export function nameWriting(format: Format): string {
  switch (kindOf(format)) {
    case 'digits':
      return 'handwritten numbers';
    case 'text':
      return 'handwritten words or numbers';
    case 'pattern':
      return `handwriting such as ${fieldFormat(format).example}`;
    default:
      return `handwritten ${nameInSentence(format)}`;
  }
}

/** The same with an article, where it takes one. */
export function nameSomeWriting(format: Format): string {
  const many = ['digits', 'text', 'pattern'].includes(kindOf(format));
  return many ? nameWriting(format) : `a ${nameWriting(format)}`;
}
