import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fieldFormat } from '../../../../src/core/formats/parse-format.ts';
import type { Format } from '../../../../src/core/formats/format.ts';
import { checkWords } from '../../../../src/ui/reading/check-note/check-words.ts';
import { FORMAT_KINDS } from '../../../../src/core/formats/format-kind.ts';
import { exampleOf } from '../../../../src/ui/format-picker/example-of.ts';
import { formatOf } from '../../../../src/ui/format-picker/list-choices.ts';
import { nameSomeWriting } from '../../../../src/ui/format-picker/name-writing.ts';
import { nameInSentence } from '../../../../src/ui/format-picker/title-format.ts';
import { currentLocale } from '../../../../src/ui/locale/current-locale.ts';
import { formatNumber } from '../../../../src/ui/locale/format-number.ts';
import { joinWords } from '../../../../src/ui/locale/join-words.ts';
import { chooseLanguage, LANGUAGES } from '../../../../src/ui/locale/languages.ts';
import { speakLanguage } from '../../../../src/ui/locale/speak-language.ts';
import { sampleLine } from '../../../component/support/sample-reading.ts';

const documentElement = { lang: '' };

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', { documentElement });
  vi.stubGlobal('navigator', { languages: ['en-GB', 'de-AT'] });
});
afterEach(async () => {
  await speakLanguage('en');
  vi.unstubAllGlobals();
});

describe('the language that is spoken', () => {
  test.each([
    ['the first that is known of those the person reads', 'system', ['fr-FR', 'es-MX', 'de'], 'es'],
    ['English where none is known', 'system', ['fr', 'it-CH'], 'en'],
    ['English where the browser tells none', 'system', [], 'en'],
    ['whatever its letters’ case', 'system', ['DE-de'], 'de'],
    ['the one that was chosen', 'de', ['es'], 'de'],
  ] as const)('is %s', (_, choice, preferred, language) => {
    expect(chooseLanguage(choice, preferred)).toBe(language);
  });

  test('stands on the page', async () => {
    expect(await speakLanguage('de')).toBe(true);
    expect(documentElement.lang).toBe('de');
  });
});

describe('numbers, dates and lists are of the language', () => {
  test.each([
    ['en', 'en-GB', '1,234.5', 'a, b and c'],
    ['de', 'de-AT', '1 234,5', 'a, b und c'],
    ['es', 'es', '1234,5', 'a, b y c'],
  ] as const)('%s, from where the person has it', async (language, locale, number, list) => {
    await speakLanguage(language);
    expect(currentLocale()).toBe(locale);
    expect(formatNumber(1234.5, 1).replaceAll('\u00a0', ' ')).toBe(number);
    expect(joinWords(['a', 'b', 'c'])).toBe(list);
  });
});

describe.each(LANGUAGES)('in %s', (language) => {
  beforeEach(() => speakLanguage(language));

  test('each format takes its own example', () => {
    for (const kind of FORMAT_KINDS) {
      const format: Format = formatOf(kind, []);
      expect(fieldFormat(format).check(exampleOf(format)).kind, exampleOf(format)).not.toBe('failed');
    }
  });
});

test('what a format says is of the language', async () => {
  await speakLanguage('de');
  const text = '31.02.2026';
  const line = { ...sampleLine(text), check: fieldFormat('date').check(text) };
  expect(checkWords(line, 'date')).toEqual({
    tone: 'wrong',
    text: 'Datum: gibt es nicht',
    more: 'Erwartet ein Tag bis 28 im Februar 2026, gelesen 31',
  });
  expect(nameInSentence('zip')).toBe('Postleitzahl');
  expect(nameSomeWriting('amount')).toBe('einen handgeschriebenen Betrag');
  await speakLanguage('es');
  expect(nameInSentence('zip')).toBe('código postal');
});
