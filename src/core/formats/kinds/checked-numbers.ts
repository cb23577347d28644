import { EAN, LUHN, ABA } from '../checksums/weighted-sums.ts';
import { ISBN } from '../checksums/isbn.ts';
import { choice, DIGIT, oneOf, optional, repeat, sequence, type Expression } from '../expression.ts';
import type { FormatPlan } from '../field-format.ts';

const digits = (count: number): Expression => repeat(DIGIT, count);

const DASH = optional('-');

/** Payment cards by their first digits (ISO/IEC 7812): American Express has 15, Diners 14, UnionPay up to 19, all others 16. */
export const CARD: FormatPlan = {
  spec: 'card',
  title: 'Card number',
  example: '4111 1111 1111 1111',
  expression: choice(
    sequence('3', oneOf('47'), digits(2), DASH, digits(6), DASH, digits(5)),
    sequence('3', oneOf('0689'), digits(2), DASH, digits(6), DASH, digits(4)),
    sequence('62', digits(14), repeat(DIGIT, 0, 3)),
    sequence(
      choice(sequence('35', digits(2)), sequence(oneOf('2456'), digits(3))),
      repeat(sequence(DASH, digits(4)), 3),
    ),
  ),
  checksum: LUHN,
  normalise: (text) => text.replaceAll('-', ''),
};

/** Bank routing numbers of the USA: nine digits, of which the first two name a Federal Reserve district or its kin. */
export const ROUTING_NUMBER: FormatPlan = {
  spec: 'routing',
  title: 'Routing number',
  example: '021000021',
  expression: sequence(
    choice(
      sequence('0', DIGIT),
      sequence('1', oneOf('012')),
      sequence(oneOf('26'), oneOf('123456789')),
      sequence(oneOf('37'), oneOf('012')),
      '80',
    ),
    digits(7),
  ),
  checksum: ABA,
};

const NINE_OF_ISBN = repeat(sequence(DIGIT, DASH), 9);

/** Ten places, or thirteen that begin with 978 or 979; dashes stand where the parts end. */
export const ISBN_NUMBER: FormatPlan = {
  spec: 'isbn',
  title: 'ISBN',
  example: '978-3-16-148410-0',
  expression: choice(
    sequence(NINE_OF_ISBN, oneOf('0123456789X')),
    sequence('97', oneOf('89'), DASH, NINE_OF_ISBN, DIGIT),
  ),
  checksum: ISBN,
  normalise: (text) => text.replaceAll('-', ''),
};

/** The number under a bar code: EAN-8, UPC-A or EAN-13. */
export const ARTICLE_NUMBER: FormatPlan = {
  spec: 'ean',
  title: 'Article number',
  example: '4006381333931',
  expression: choice(digits(8), digits(12), digits(13)),
  checksum: EAN,
};
