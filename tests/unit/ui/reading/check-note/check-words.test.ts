import { describe, expect, test } from 'vitest';
import type { Format } from '../../../../../src/core/formats/format.ts';
import { fieldFormat } from '../../../../../src/core/formats/parse-format.ts';
import { checkWords, type CheckedLine } from '../../../../../src/ui/reading/check-note/check-words.ts';
import { sampleLine } from '../../../../component/support/sample-reading.ts';

/** A line as it is read with a format; `?` marks the character before it as unsure. */
function lineOf(format: Format, marked: string): CheckedLine {
  const line = sampleLine(marked);
  const field = fieldFormat(format);
  const meaning = field.value(line.text);
  return { ...line, check: field.check(line.text), ...(meaning === undefined ? {} : { value: meaning }) };
}

const wordsOf = (format: Format, marked: string) => checkWords(lineOf(format, marked), format);

describe('a string that is complete and right', () => {
  test.each<[Format, string, text: string, more?: string]>([
    ['zip', '90210', 'ZIP code, complete'],
    ['zip', '90210-1234', 'ZIP code, complete'],
    ['amount', '1,234.50', 'Amount, complete', '1234.50'],
    ['amount', '980', 'Amount, complete'],
    ['date', '31/12/2026', 'Date, complete', '31 December 2026'],
    ['date', '2026-02-28', 'Date, complete', '28 February 2026'],
    ['date', '1/2/2026', 'Date, complete', 'Day or month first: not clear'],
    ['date', '31.12.26', 'Date, complete'],
    ['phone', '+1-555-010-4477', 'Phone number, complete'],
    ['time', '23:59', 'Time, complete'],
    ['meter:5,1', '00421,3', 'Meter reading, complete', '421.3'],
    ['card', '4111111111111111', 'Card number, check digit right'],
    ['routing', '021000021', 'Routing number, check digit right'],
    ['iban', 'DE89370400440532013000', 'IBAN, check digits right'],
    ['isbn', '978-3-16-148410-0', 'ISBN, check digit right'],
    ['ean', '4006381333931', 'Article number, check digit right'],
    ['pattern:(99) A', '42K', 'Pattern, complete', '(42) K'],
  ])('%s: %s', (format, string, text, more) => {
    expect(wordsOf(format, string)).toEqual({ tone: 'right', text, ...(more === undefined ? {} : { more }) });
  });

  test.each<[Format, string]>([
    ['digits', '90210'],
    ['text', 'HEFT7'],
    ['serial', 'SN4-7700B'],
  ])('%s has no end, so there is nothing to say', (format, string) => {
    expect(wordsOf(format, string)).toBeUndefined();
  });
});

describe('a string of which a character is unsure is not called complete', () => {
  test.each<[Format, string, text: string]>([
    ['date', '31/12/202?6', '31 December 2026'],
    ['amount', '1,2?34.50', '1234.50'],
    ['routing', '02?1000021', 'Check digit right'],
    ['iban', 'D?E89370400440532013000', 'Check digits right'],
  ])('but what helps to look at it is said, %s %s', (format, string, text) => {
    expect(wordsOf(format, string)).toEqual({ tone: 'open', text });
  });

  test('nor anything else, where it means no more than what stands there', () => {
    expect(wordsOf('zip', '902?10')).toBeUndefined();
  });
});

describe('a string that is wrong', () => {
  test.each<[Format, string, text: string, more: string]>([
    ['routing', '021000027', 'Check digit wrong', 'Expected 1, got 7'],
    ['iban', 'DE79370400440532013000', 'Check digits wrong', 'Expected 89, got 79'],
    ['date', '31.02.2026', 'No such date', 'Expected a day up to 28 in February 2026, got 31'],
    ['zip', '407', 'Not a complete ZIP code', 'Expected something like 90210-1234'],
    ['amount', '12.3', 'Not a complete amount', 'Expected something like 1,234.50'],
    ['meter:5,1', '42', 'Not a complete meter reading', 'Expected something like 00007,5'],
    ['pattern:9-A', '99', 'Not a complete pattern', 'Expected something like 7-K'],
  ])('%s: %s', (format, string, text, more) => {
    expect(wordsOf(format, string)).toEqual({ tone: 'wrong', text, more });
  });

  test('is called so though a character is unsure', () => {
    expect(wordsOf('routing', '02100002?7')).toMatchObject({ tone: 'wrong' });
  });
});

test('of a line that was not checked there is nothing to say', () => {
  expect(checkWords(sampleLine('90210'), 'zip')).toBeUndefined();
});

test('of a line that is likelier wrong than right, nothing good is said', () => {
  expect(checkWords({ ...lineOf('zip', '90210'), state: 'rejected' }, 'zip')).toBeUndefined();
  expect(checkWords({ ...lineOf('zip', '902'), state: 'rejected' }, 'zip')).toMatchObject({ tone: 'wrong' });
});
