import { quoteValue } from '../quote-value.ts';
import { err, ok, type Result } from '../result.ts';
import { createFieldFormat, type FieldFormat, type FormatPlan } from './field-format.ts';
import { PLAIN_FORMATS, type Format } from './format.ts';
import { AMOUNT } from './kinds/amount.ts';
import { ARTICLE_NUMBER, CARD, ISBN_NUMBER, ROUTING_NUMBER } from './kinds/checked-numbers.ts';
import { DATE } from './kinds/date.ts';
import { DIGITS, SERIAL, TEXT, ZIP } from './kinds/plain.ts';
import { IBAN_NUMBER } from './kinds/iban.ts';
import { METER, planMeter } from './kinds/meter.ts';
import { planPattern } from './kinds/pattern.ts';
import { PHONE } from './kinds/phone.ts';
import { TIME } from './kinds/time.ts';

const PLANS: Readonly<Record<(typeof PLAIN_FORMATS)[number], FormatPlan>> = {
  digits: DIGITS,
  zip: ZIP,
  amount: AMOUNT,
  date: DATE,
  phone: PHONE,
  time: TIME,
  meter: METER,
  serial: SERIAL,
  card: CARD,
  routing: ROUTING_NUMBER,
  iban: IBAN_NUMBER,
  isbn: ISBN_NUMBER,
  ean: ARTICLE_NUMBER,
  text: TEXT,
};

/** The formats that need nothing told, with what to call them and a string that each takes. */
export const NAMED_FORMATS: readonly Pick<FieldFormat, 'spec' | 'title' | 'example'>[] = Object.values(PLANS);

/** More than anybody has in use at once; a file that is imported may name any number. */
const MOST_KNOWN = 200;

/** The formats that were asked for last, the latest at the end. */
const known = new Map<string, Result<FieldFormat, string>>();

/** What a spec means; the error names what was expected and what was got. The same spec gives the same object while it is in use. */
export function parseFormat(spec: string): Result<FieldFormat, string> {
  const format = known.get(spec) ?? createFormat(spec);
  if (!format.ok) return format;
  known.delete(spec);
  known.set(spec, format);
  const [oldest] = known.keys();
  if (known.size > MOST_KNOWN) known.delete(oldest);
  return format;
}

function createFormat(spec: string): Result<FieldFormat, string> {
  const plan = planFormat(spec);
  return plan.ok ? ok(createFieldFormat(plan.value)) : plan;
}

/** What a format means. @throws RangeError on a spec that `parseFormat` refuses */
export function fieldFormat(spec: Format): FieldFormat {
  const format = parseFormat(spec);
  if (!format.ok) throw new RangeError(`format ${JSON.stringify(spec)}: ${format.error}`);
  return format.value;
}

function planFormat(spec: string): Result<FormatPlan, string> {
  if (spec.startsWith('meter:')) return planMeter(spec.slice('meter:'.length));
  if (spec.startsWith('pattern:')) return planPattern(spec.slice('pattern:'.length));
  const plain = PLAIN_FORMATS.find((name) => name === spec);
  if (plain) return ok(PLANS[plain]);
  return err(
    `expected one of ${PLAIN_FORMATS.join(', ')}, meter:DIGITS,DECIMALS, pattern:99-AAA-9; got ${quoteValue(spec)}`,
  );
}
