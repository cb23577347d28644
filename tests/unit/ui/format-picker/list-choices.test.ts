import { describe, expect, test } from 'vitest';
import { FORMAT_KINDS, kindOf } from '../../../../src/core/formats/format-kind.ts';
import {
  describeChoice,
  formatOf,
  listChoices,
  rememberFormat,
} from '../../../../src/ui/format-picker/list-choices.ts';

describe('the formats to choose from', () => {
  test('are all of them, each once, whatever was used', () => {
    for (const used of [[], ['zip'], ['meter:5,1', 'pattern:9A', 'text', 'iban', 'ean']] as const) {
      const { lately, others } = listChoices(used);
      expect([...lately, ...others].sort()).toEqual([...FORMAT_KINDS].sort());
    }
  });

  test('begin with the last three used, the latest first', () => {
    expect(listChoices(['meter:5,1', 'zip', 'pattern:9A', 'iban']).lately).toEqual(['meter', 'zip', 'pattern']);
    expect(listChoices([]).lately).toEqual([]);
  });

  test('set what was used last of their kind', () => {
    const used = ['zip', 'pattern:9A', 'meter:5,1'] as const;
    expect(formatOf('pattern', used)).toBe('pattern:9A');
    expect(formatOf('meter', used)).toBe('meter:5,1');
    expect(formatOf('pattern', [])).toBe('pattern:99-AAA-9');
    expect(formatOf('iban', used)).toBe('iban');
  });

  test.each(FORMAT_KINDS)('%s has a name and an example', (kind) => {
    const { title, example } = describeChoice(formatOf(kind, []));
    expect(title).toMatch(/^[A-Z]/);
    expect(example).not.toBe('');
  });
});

describe('a format that is chosen', () => {
  test('comes first, and its kind stands once', () => {
    expect(rememberFormat(['zip', 'meter:5', 'date'], 'meter:6,2')).toEqual(['meter:6,2', 'zip', 'date']);
    expect(rememberFormat([], 'text')).toEqual(['text']);
  });
});

describe('the kind of a format', () => {
  test('is its name', () => {
    expect(kindOf('meter:5,1')).toBe('meter');
    expect(kindOf('pattern:9:9')).toBe('pattern');
    expect(kindOf('zip')).toBe('zip');
  });
});
