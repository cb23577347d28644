import { choice, DIGIT, oneOf, optional, sequence } from '../expression.ts';
import type { FormatPlan } from '../field-format.ts';

const HOUR = choice(sequence(optional(oneOf('01')), DIGIT), sequence('2', oneOf('0123')));
const SIXTY = sequence(oneOf('012345'), DIGIT);

/** 0:00 to 23:59, with seconds or without; some write a point for the colon. */
export const TIME: FormatPlan = {
  spec: 'time',
  title: 'Time',
  example: '23:59',
  expression: choice(...[':', '.'].map((mark) => sequence(HOUR, mark, SIXTY, optional(sequence(mark, SIXTY))))),
  normalise: (text) =>
    text
      .split(/[:.]/)
      .map((part) => part.padStart(2, '0'))
      .join(':'),
};
