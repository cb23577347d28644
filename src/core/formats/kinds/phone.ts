import { DIGIT, oneOf, optional, repeat, sequence } from '../expression.ts';
import type { FormatPlan } from '../field-format.ts';

/** Digits with single marks between them, after a plus or not. Brackets are no characters of the net, and are left out like dirt. */
export const PHONE: FormatPlan = {
  spec: 'phone',
  title: 'Phone number',
  example: '+1-555-010-4477',
  // ITU-T E.164: at most 15 digits; seven are the fewest of a full local number.
  expression: sequence(optional('+'), DIGIT, repeat(sequence(optional(oneOf('-./')), DIGIT), 6, 14)),
  normalise: (text) => text.replace(/[-./]/g, ''),
};
