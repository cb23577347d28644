import { choice, DIGIT, oneOf, optional, repeat, sequence, type Expression } from '../expression.ts';
import type { FormatPlan } from '../field-format.ts';

const MOST_DIGITS = 12; // before the decimal mark: up to 999 thousand million

const CENTS = repeat(DIGIT, 2);

/** Thousands kept apart by one and the same mark; a gap does it as well, and is no symbol. */
const grouped = (mark: string): Expression =>
  sequence(repeat(DIGIT, 1, 3), repeat(sequence(mark, repeat(DIGIT, 3)), 1, MOST_DIGITS / 3 - 1));

/** As India writes it: 12,34,567. */
const LAKHS = sequence(
  repeat(DIGIT, 1, 2),
  repeat(sequence(',', repeat(DIGIT, 2)), 1, 3),
  sequence(',', repeat(DIGIT, 3)),
);

const PLAIN = repeat(DIGIT, 1, MOST_DIGITS);

const WHOLE = choice(PLAIN, grouped('.'), grouped(','), LAKHS);

/** What closes a cheque's amount, so that nobody adds a digit: 1234,-  1.234.=  1234/-  1234-- */
const CLOSING = choice(sequence(optional(oneOf('.,')), choice('-', '--', '=')), '/-');

const NUMBER = choice(
  WHOLE,
  sequence(PLAIN, oneOf('.,'), CENTS),
  sequence(grouped('.'), ',', CENTS),
  sequence(choice(grouped(','), LAKHS), '.', CENTS),
);

/** Signs such as $ and € are no characters of the net, and are left out like dirt; codes are read. */
const CODE = choice('EUR', 'USD', 'GBP', 'CHF');

export const AMOUNT: FormatPlan = {
  spec: 'amount',
  title: 'Amount',
  example: '1,234.50',
  expression: choice(sequence(optional(CODE), NUMBER, optional(CLOSING)), sequence(NUMBER, optional(CLOSING), CODE)),
  // Groups have three digits before the end and cents two, so a mark before the last two digits is the decimal mark.
  normalise: (text) => {
    const number = text.replace(/[A-Z]/g, '').replace(/[.,]?(-{1,2}|=|\/-)$/, '');
    const [, whole, cents] = /^(.*?)(?:[.,](\d\d))?$/.exec(number) ?? ['', number, undefined];
    const plain = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
    return cents === undefined ? plain : `${plain}.${cents}`;
  },
};
