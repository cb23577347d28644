import { expect, test } from 'vitest';
import type { Format } from '../../../../src/core/formats/format.ts';
import { FORMAT_KINDS } from '../../../../src/core/formats/format-kind.ts';
import { formatOf } from '../../../../src/ui/format-picker/list-choices.ts';
import { meterFormat, meterSizeOf } from '../../../../src/ui/format-picker/meter-size.ts';
import { nameFormat, nameSomeWriting, nameWriting } from '../../../../src/ui/format-picker/name-writing.ts';

test.each<[Format, string, string]>([
  ['digits', 'handwritten numbers', 'handwritten numbers'],
  ['zip', 'a handwritten ZIP code', 'handwritten ZIP code'],
  ['iban', 'a handwritten IBAN', 'handwritten IBAN'],
  ['meter:5,1', 'a handwritten meter reading', 'handwritten meter reading'],
  ['phone', 'a handwritten phone number', 'handwritten phone number'],
  ['text', 'handwritten words or numbers', 'handwritten words or numbers'],
  ['pattern:9-A', 'handwriting such as 7-K', 'handwriting such as 7-K'],
])('%s is looked for as %s', (format, some, none) => {
  expect(nameSomeWriting(format)).toBe(some);
  expect(nameWriting(format)).toBe(none);
});

test('names on the small button are short, and a pattern stands for itself', () => {
  const names = FORMAT_KINDS.map((kind) => nameFormat(formatOf(kind, [])));
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name.length, name).toBeLessThanOrEqual(8);
  expect(nameFormat('pattern:99-AAA-9')).toBe('99-AAA-9');
  expect(nameFormat('meter:5,1')).toBe('Meter');
});

test.each<[Format, { digits: number; decimals: number } | undefined]>([
  ['meter', undefined],
  ['meter:5', { digits: 5, decimals: 0 }],
  ['meter:12,6', { digits: 12, decimals: 6 }],
])('%s says its size, and the size says it', (format, size) => {
  expect(meterSizeOf(format)).toEqual(size);
  expect(meterFormat(size)).toBe(format);
});
