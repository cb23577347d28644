import { quoteValue } from '../../quote-value.ts';
import { err, ok, type Result } from '../../result.ts';
import { DIGIT, oneOf, optional, repeat, sequence } from '../expression.ts';
import type { FormatPlan } from '../field-format.ts';

export const MOST_DIGITS = 12;
export const MOST_DECIMALS = 6;

const MARK = oneOf('.,');

/** A counter of four to eight digits with up to three decimals. */
export const METER: FormatPlan = {
  spec: 'meter',
  title: 'Meter reading',
  example: '00421,3',
  expression: sequence(repeat(DIGIT, 4, 8), optional(sequence(MARK, repeat(DIGIT, 1, 3)))),
  normalise: (text) => toNumber(...(text.split(/[.,]/) as [string, string?])),
};

/** A counter of so many digits, `5`, or `5,1` where decimals may follow: with a mark or, as the place shows them, without. */
export function planMeter(size: string): Result<FormatPlan, string> {
  const [, digitsText = '', decimalsText = '0'] = /^(\d{1,2})(?:,(\d))?$/.exec(size) ?? [];
  const [digits, decimals] = [Number(digitsText), Number(decimalsText)];
  if (digits < 1 || digits > MOST_DIGITS || decimals > MOST_DECIMALS) {
    const expected = `meter:DIGITS or meter:DIGITS,DECIMALS with 1 to ${MOST_DIGITS} digits and up to ${MOST_DECIMALS} decimals`;
    return err(`expected ${expected}, got ${quoteValue(`meter:${size}`)}`);
  }
  const whole = repeat(DIGIT, digits);
  return ok({
    spec: `meter:${size}`,
    title: METER.title,
    example: '0'.repeat(digits - 1) + '7' + (decimals > 0 ? `,${'5'.repeat(decimals)}` : ''),
    expression: decimals > 0 ? sequence(whole, optional(sequence(optional(MARK), repeat(DIGIT, decimals)))) : whole,
    normalise: (text) => {
      const plain = text.replace(/[.,]/, '');
      return toNumber(plain.slice(0, digits), plain.slice(digits));
    },
  });
}

/** Without leading zeros, with a decimal point. */
const toNumber = (whole: string, decimals = ''): string =>
  whole.replace(/^0+(?=\d)/, '') + (decimals === '' ? '' : `.${decimals}`);
