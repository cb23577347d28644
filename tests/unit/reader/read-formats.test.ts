import { afterAll, describe, expect, test } from 'vitest';
import type { Format, ReadLine } from '../../../src/core/reading.ts';
import type { HandwritingFontName } from '../../fixtures/handwriting-font.ts';
import { photographStrings } from '../../fixtures/photograph-strings.ts';
import { loadReader } from './load-reader.ts';

const reader = await loadReader();
afterAll(() => reader.dispose());

async function read(text: string, format: Format, font: HandwritingFontName = 'kalam'): Promise<ReadLine> {
  const { image } = await photographStrings({
    strings: [text],
    font,
    sheet: 'marker on white',
    seed: 3,
    width: 960,
    height: 480,
  });
  const { lines } = await reader.read(image, { format, threshold: 0.8 });
  expect(lines).toHaveLength(1);
  return lines[0];
}

describe('each format reads what it is for, from a photograph', { timeout: 60_000 }, () => {
  test.each<[Format, string, value: string | undefined]>([
    ['digits', '40715', '40715'],
    ['zip', '60617', '60617'],
    ['zip', '90210-1234', '90210-1234'],
    ['amount', '1,234.50', '1234.50'],
    ['amount', '1.234,50', '1234.50'],
    ['amount', '1250.-', '1250'],
    ['amount', '980=', '980'],
    ['date', '31.12.2026', '2026-12-31'],
    ['date', '2026-02-28', '2026-02-28'],
    ['time', '23:59', '23:59'],
    ['phone', '+49-30-1234567', '+49301234567'],
    ['meter:5,1', '00421,3', '421.3'],
    ['serial', 'SN4-770B', 'SN4-770B'],
    ['pattern:99-AAA-9', '42-KFZ-7', '42-KFZ-7'],
    ['card', '4111111111111111', '4111111111111111'],
    ['routing', '021000021', '021000021'],
    ['isbn', '978-3-16-148410-0', '9783161484100'],
    ['ean', '4006381333931', '4006381333931'],
    ['iban', 'DE89370400440532013000', 'DE89370400440532013000'],
    ['text', 'HEFT7', 'HEFT7'],
  ])('%s: %s', async (format, text, value) => {
    const line = await read(text, format);
    expect(line.text).toBe(text);
    expect(line.value).toBe(value);
    expect(line.check?.kind).not.toBe('failed');
  });
});

describe('trust rests on each digit', { timeout: 60_000 }, () => {
  test.each<[Format, string, symbols: string]>([
    ['digits', '40715', '40715'],
    ['zip', '90210-1234', '902101234'],
    ['text', '40715', ''],
  ])('%s: %s', async (format, text, symbols) => {
    const { evidence } = await read(text, format);
    expect(evidence?.characters.map(({ symbol }) => symbol).join('')).toBe(symbols);
  });
});

describe('what is wrong with a string is said, and it is never called sure', { timeout: 60_000 }, () => {
  test.each<[Format, string, reason: string]>([
    ['routing', '021000027', 'check digit: expected 1, got 7'],
    ['ean', '4006381333937', 'check digit: expected 1, got 7'],
    ['card', '4111111111111117', 'check digit: expected 1, got 7'],
    ['isbn', '978-3-16-148410-7', 'check digit: expected 0, got 7'],
    ['iban', 'DE79370400440532013000', 'check digits: expected 89, got 79'],
    ['date', '31.02.2026', 'no such date: expected a day up to 28 in February 2026, got 31'],
  ])('%s: %s', async (format, text, reason) => {
    const line = await read(text, format);
    expect(line.text).toBe(text);
    expect(line.check).toMatchObject({ kind: 'failed', reason });
    expect(line.state).not.toBe('sure');
  });

  test.each<[Format, string]>([
    ['zip', '407'],
    ['amount', '12.3'],
    ['phone', '555'],
    ['time', '27:80'],
    ['meter:5,1', '042'],
    ['pattern:99-AAA-9', 'KFZ-42'],
  ])('%s: %s does not fit it', async (format, text) => {
    expect((await read(text, format)).state).not.toBe('sure');
  });
});

test('the place decides between a letter and a digit of one shape', { timeout: 60_000 }, async () => {
  expect((await read('O0O', 'pattern:A9A')).text).toBe('O0O');
  expect((await read('O0O', 'pattern:999')).text).toBe('000');
});
