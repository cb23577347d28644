import { describe, expect, test } from 'vitest';
import { fieldFormat } from '../../../../src/core/formats/parse-format.ts';
import { judgeMeterReadings } from '../../../../src/core/meters/judge-meter-readings.ts';
import { meterReadings } from '../../../../src/core/meters/meter-reading.ts';
import type { Format } from '../../../../src/core/reading.ts';

const DAY = 86_400_000;

/** What is said of readings: texts, `days` apart. */
function judge(texts: readonly string[], format: Format = 'meter', days = 30) {
  const entries = texts.map((text, i) => {
    const value = fieldFormat(format).value(text);
    return { id: String(i), text, format, at: i * days * DAY, ...(value !== undefined && { value }) };
  });
  return judgeMeterReadings(meterReadings(entries));
}

const kinds = (...[texts, format, days]: Parameters<typeof judge>): string[] =>
  judge(texts, format, days).map((judgement) => judgement.kind);

describe('readings of a meter', () => {
  test('are fine as long as they go on', () => {
    expect(judge(['00421,3', '00436,3', '00436,3'])).toEqual([
      { kind: 'first' },
      { kind: 'fine', used: 15, days: 30, perDay: 0.5, rollover: false },
      { kind: 'fine', used: 0, days: 30, perDay: 0, rollover: false },
    ]);
  });

  test('go backwards', () => {
    expect(judge(['12345', '12340']).at(-1)).toEqual({ kind: 'backwards', used: -5, days: 30, perDay: -5 / 30 });
  });

  test.each([
    ['as many digits as are written', 'meter', ['99998', '00003'], 5],
    ['as many as the format has', 'meter:5,1', ['99998,4', '00003,1'], 4.7],
    ['without a mark', 'meter:5,1', ['999984', '000031'], 4.7],
  ] as const)('pass all nines: %s', (_what, format, texts, used) => {
    expect(judge(texts, format).at(-1)).toMatchObject({ kind: 'fine', used, rollover: true });
  });

  test('a counter of another length has not passed its nines', () => {
    expect(kinds(['99998', '0003'])).toEqual(['first', 'backwards']);
  });

  test('far from its end, a counter passes its nines only at its usual rate', () => {
    expect(kinds(['7000', '1000'])).toEqual(['first', 'backwards']);
    expect(kinds(['2000', '6000', '0000', '4000', '8000', '2000'])).toEqual([
      'first',
      'fine',
      'fine',
      'fine',
      'fine',
      'fine',
    ]);
  });

  const STEADY = ['10000', '10300', '10610', '10900', '11205', '11500'];

  test.each([
    ['a first digit misread', '71800', 'jump'],
    ['four times the usual', '12750', 'jump'],
    ['twice the usual', '12100', 'fine'],
    ['nothing at all', '11500', 'fine'],
  ])('jump by their own history: %s', (_what, text, kind) => {
    expect(kinds([...STEADY, text]).at(-1)).toBe(kind);
  });

  test('a jump says what is usual', () => {
    expect(judge([...STEADY, '71800']).at(-1)).toMatchObject({
      kind: 'jump',
      used: 60300,
      perDay: 2010,
      usual: 305 / 30,
    });
  });

  test('with little history, only what is far off is a jump', () => {
    expect(kinds(['10000', '10300', '12000'])).toEqual(['first', 'fine', 'fine']);
    expect(kinds(['10000', '10300', '19000'])).toEqual(['first', 'fine', 'jump']);
  });

  test('one misread string makes one warning, whichever way it is wrong', () => {
    expect(kinds([...STEADY, '71800', '12100']).slice(-2)).toEqual(['jump', 'fine']);
    expect(kinds([...STEADY, '01800', '12100']).slice(-2)).toEqual(['backwards', 'fine']);
  });

  test('a meter that was exchanged goes on from where it begins', () => {
    expect(kinds([...STEADY, '00020', '00320', '00630']).slice(-3)).toEqual(['backwards', 'fine', 'fine']);
  });

  test('what a busy hour takes is no jump', () => {
    expect(kinds(['10000', '10010', '10020', '10030', '10040', '10050'], 'meter', 1)).not.toContain('jump');
    const hour = 1 / 24;
    const entries = STEADY.map((text, i) => ({
      id: text,
      text,
      value: text,
      format: 'meter' as const,
      at: i * 30 * DAY,
    }));
    const soon = { id: 'soon', text: '11510', value: '11510', format: 'meter' as const, at: (5 * 30 + hour) * DAY };
    expect(judgeMeterReadings(meterReadings([soon, ...entries])).at(-1)?.kind).toBe('fine');
  });

  test('a meter that stood still says nothing about how it runs', () => {
    expect(kinds(['00100', '00100', '00100', '00400'])).not.toContain('jump');
  });

  test('what shows no number is no reading', () => {
    expect(judge(['00100', '1', '00200'])).toHaveLength(2);
  });
});
