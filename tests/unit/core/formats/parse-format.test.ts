import { describe, expect, test } from 'vitest';
import type { Format } from '../../../../src/core/formats/format.ts';
import { fieldFormat, NAMED_FORMATS, parseFormat } from '../../../../src/core/formats/parse-format.ts';

/** What each format takes, with its value (undefined = ambiguous), and what it refuses. */
const CASES: readonly (readonly [Format, taken: Readonly<Record<string, string | undefined>>, refused: string[]])[] = [
  ['digits', { '0': '0', '00742': '00742', '12 34': '1234' }, ['', 'A', '1-2']],
  ['text', { HEFT7: 'HEFT7', ab: 'ab' }, ['', 'A-B', 'ok']],
  ['zip', { '90210': '90210', '90210-1234': '90210-1234' }, ['9021', '902101', '90210-', '90210-123', '9021O']],
  [
    'amount',
    {
      '1,234.50': '1234.50',
      '1.234,50': '1234.50',
      '1234': '1234',
      '1 234,50': '1234.50',
      '1.234': '1234',
      '1.234.567': '1234567',
      '12,34,567.00': '1234567.00',
      '0,05': '0.05',
      '007': '7',
      '1234,-': '1234',
      '1234.--': '1234',
      '1.234.=': '1234',
      '1234=': '1234',
      '1234/-': '1234',
      '1234,50-': '1234.50',
      'EUR 12,50': '12.50',
      '12.50 USD': '12.50',
      '12,- CHF': '12',
      '$1,234.50': '1234.50',
    },
    ['', '1,23.4', '1.234.50', '1,234,50', '12.3', '1.2345', ',50', '1-234', '--', '1234567890123', 'EU12', 'EUR12EUR'],
  ],
  [
    'date',
    {
      '31/12/2026': '2026-12-31',
      '12/31/2026': '2026-12-31',
      '31.12.2026': '2026-12-31',
      '1.2.2026': '2026-02-01',
      '1/2/2026': undefined,
      '2/2/2026': '2026-02-02',
      '2026-02-01': '2026-02-01',
      '2026/2/1': '2026-02-01',
      '31.12.26': undefined,
      '31122026': '2026-12-31',
      '20261231': '2026-12-31',
      '29-2-2024': '2024-02-29',
    },
    ['', '32.1.2026', '1.13.2026', '13.13.2026', '0.1.2026', '1.2/2026', '1.2.1826', '12/31.2026', '311226', '1.2.226'],
  ],
  [
    'phone',
    {
      '+15550104477': '+15550104477',
      '+1-555-010-4477': '+15550104477',
      '030/1234567': '0301234567',
      '(030) 123 45 67': '0301234567',
      '01.23.45.67.89': '0123456789',
      '5550104': '5550104',
    },
    ['', '+', '555010', '1234567890123456', '1--2345678', '-1234567', '1234567-', '12+345678'],
  ],
  [
    'time',
    { '0:00': '00:00', '23:59': '23:59', '09:05': '09:05', '14.30': '14:30', '7:05:59': '07:05:59' },
    ['', '24:00', '12:60', '1:5', '12', '12:', '12:30.15', '12:30:60', ':30'],
  ],
  ['meter', { '0042': '42', '00421,3': '421.3', '12345.678': '12345.678', '0000': '0' }, ['', '123', '123456789', '1234,', '1234,5678', ',123']], // prettier-ignore
  ['meter:5', { '00421': '421', '12345': '12345' }, ['1234', '123456', '1234,5']],
  ['meter:5,1', { '00421': '421', '00421,3': '421.3', '00421.3': '421.3', '004213': '421.3' }, ['0042', '00421,', '00421,35', '0042,1']], // prettier-ignore
  ['serial', { 'SN4-7700B': 'SN4-7700B', A: 'A', '1-2-3': '1-2-3' }, ['', '-A', 'A-', 'A--B', 'a', 'A.B']],
  ['pattern:99-AAA-9', { '42-KFZ-7': '42-KFZ-7' }, ['', '42-KF7-7', '42KFZ7', '4A-KFZ-7', '42-KFZ-77']],
  ['pattern:(99) *A', { '42XK': '(42) XK', '(42) 7K': '(42) 7K' }, ['42K', '42-K', '42X0']],
  ['pattern:\\9\\A#9.\\*', { '9A#5.': '9A#5.*' }, ['8A5.', '9B5.']],
  ['card', { '4111 1111 1111 1111': '4111111111111111', '5555-5555-5555-4444': '5555555555554444', '378282246310005': '378282246310005' }, ['411111111111111', '41111111111111111', '9111111111111111', '4111-11111111-1111-']], // prettier-ignore
  ['routing', { '021000021': '021000021', '111000025': '111000025' }, ['02100002', '0210000210', '991000025', '131000025']], // prettier-ignore
  ['iban', { 'DE89 3704 0044 0532 0130 00': 'DE89370400440532013000', GB82WEST12345698765432: 'GB82WEST12345698765432', FR1420041010050500013M02606: 'FR1420041010050500013M02606' }, ['DE8937040044053201300', 'XX89370400440532013000', 'DE893704004405320130OO', 'DEA9370400440532013000']], // prettier-ignore
  ['isbn', { '978-3-16-148410-0': '9783161484100', '0-306-40615-2': '0306406152', '080442957X': '080442957X' }, ['977-3-16-148410-0', '97831614841', '0X06406152', '03064061522']], // prettier-ignore
  ['ean', { '4006381333931': '4006381333931', '73513537': '73513537', '036000291452': '036000291452' }, ['7351353', '40063813339311', '400638133393A']], // prettier-ignore
];

describe.each(CASES)('%s', (spec, taken, refused) => {
  const format = fieldFormat(spec);

  test.each(Object.entries(taken))('takes %s', (text, value) => {
    expect(format.check(text).kind).not.toBe('failed');
    expect(format.value(text)).toBe(value);
  });

  test.each(refused)('refuses "%s"', (text) => {
    const { title, example } = format;
    const symbols = text.replaceAll(' ', '');
    expect(format.check(text)).toEqual({
      kind: 'failed',
      fault: 'shape',
      reason: `${title}: expected something like ${example}, got ${symbols || 'nothing'}`,
    });
    expect(format.value(text)).toBeUndefined();
  });
});

describe('fieldFormat', () => {
  test.each(NAMED_FORMATS.map(({ spec, example }) => [spec, example] as const))(
    '%s takes its own example, %s',
    (spec, example) => {
      expect(fieldFormat(spec).check(example).kind).not.toBe('failed');
    },
  );

  test('a pattern takes its own example', () => {
    const format = fieldFormat('pattern:(99) A*-\\A');
    expect(format.example).toBe('(77) KX-A');
    expect(format.check(format.example)).toEqual({ kind: 'none' });
  });

  test('tells characters from marks', () => {
    const { characters, marks } = fieldFormat('time');
    expect(characters.join('')).toBe('0123456789');
    expect(marks).toEqual(['.', ':']);
    expect(fieldFormat('digits').marks).toEqual([]);
    expect(fieldFormat('text').characters).toHaveLength(47);
  });

  test('counts small letters as capitals where there are only those', () => {
    const countsAs = (spec: Format, character: string) => fieldFormat(spec).symbolOf(character);
    expect(['a', 'A', '7'].map((character) => countsAs('serial', character))).toEqual(['A', 'A', '7']);
    expect(countsAs('text', 'a')).toBe('a');
    expect(['a', 'A'].map((character) => countsAs('digits', character))).toEqual([undefined, undefined]);
  });

  test('the same spec gives the same object', () => {
    expect(fieldFormat('meter:4')).toBe(fieldFormat('meter:4'));
  });

  test('the one in use stays the same object, however many others a file names; those are forgotten', () => {
    const [inUse, once] = [fieldFormat('meter:5'), fieldFormat('meter:3')];
    for (let i = 0; i < 1000; i++) {
      fieldFormat(`pattern:${i}`);
      expect(fieldFormat('meter:5')).toBe(inUse);
    }
    expect(fieldFormat('meter:3')).not.toBe(once);
  });

  test('throws on a spec that parseFormat refuses', () => {
    expect(() => fieldFormat('meter:99')).toThrow(/^format "meter:99": expected meter:DIGITS or /);
  });
});

describe('parseFormat', () => {
  test.each([
    ['roman', /^expected one of digits, zip, .*, text, meter:DIGITS,DECIMALS, pattern:99-AAA-9; got "roman"$/],
    ['', /; got ""$/],
    ['Digits', /; got "Digits"$/],
    [
      'meter:',
      /^expected meter:DIGITS or meter:DIGITS,DECIMALS with 1 to 12 digits and up to 6 decimals, got "meter:"$/,
    ],
    ['meter:0', /got "meter:0"$/],
    ['meter:13', /got "meter:13"$/],
    ['meter:5,7', /got "meter:5,7"$/],
    ['meter:5.1', /got "meter:5.1"$/],
    ['pattern:', /^expected pattern: with 1 to 40 places \(.*\), got "pattern:"$/],
    ['pattern:()', /got "pattern:\(\)"$/],
    [`pattern:${'9'.repeat(41)}`, /^expected pattern: with 1 to 40 places/],
    [`pattern:${'9'.repeat(300_000)}`, /^expected pattern: with 1 to 40 places .*, got "pattern:9{51}…$/],
    ['pattern:99\\', /^expected a character after the last backslash, got none in "pattern:99\\\\"$/],
  ])('refuses "%.60s"', (spec, message) => {
    expect(parseFormat(spec)).toEqual({ ok: false, error: expect.stringMatching(message) as string });
  });
});
