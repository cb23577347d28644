import { ALPHABET } from '../../alphabet.ts';
import { DIGIT, LETTER_OR_DIGIT, oneOf, optional, repeat, separated, sequence, word } from '../expression.ts';
import type { FormatPlan } from '../field-format.ts';

export const DIGITS: FormatPlan = {
  spec: 'digits',
  title: 'Digits',
  example: '902104',
  expression: repeat(DIGIT, 1, Infinity),
};

/** US ZIP codes, five digits or ZIP+4. */
export const ZIP: FormatPlan = {
  spec: 'zip',
  title: 'ZIP code',
  example: '90210-1234',
  expression: sequence(repeat(DIGIT, 5), optional(sequence('-', repeat(DIGIT, 4)))),
};

/** Upper-case letters and digits, in parts joined by dashes. */
export const SERIAL: FormatPlan = {
  spec: 'serial',
  title: 'Serial number',
  example: 'SN4-7700B',
  expression: separated(repeat(LETTER_OR_DIGIT, 1, Infinity), word('-'), 1, Infinity),
};

/** Every class of the net. */
export const TEXT: FormatPlan = {
  spec: 'text',
  title: 'Text',
  example: 'HEFT7',
  expression: repeat(oneOf(ALPHABET.join('')), 1, Infinity),
};
