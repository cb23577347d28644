import { beforeEach, describe, expect, test } from 'vitest';
import type { History } from '../../../../src/history/history.ts';
import { exportJson, type ExportedHistory } from '../../../../src/history/transfer/export-json.ts';
import { importHistory } from '../../../../src/history/transfer/import-history.ts';
import { importJson, MOST_FAULTS } from '../../../../src/history/transfer/import-json.ts';
import { sampleEntry } from '../../core/history/sample-entry.ts';
import { openFreshHistory, value } from '../open-fresh-history.ts';

const BYTES = Uint8Array.from({ length: 100_000 }, (_, i) => i % 251).buffer;

const KEPT: ExportedHistory = {
  lists: [{ id: 'l', name: 'Forms, "two"\nlines', format: 'amount', at: 1, columns: ['', 'Sum [€], {net}'] }],
  meters: [{ id: 'm', name: 'Gas \\', unit: 'm³', format: 'meter:5,1', at: 2 }],
  entries: [
    {
      ...sampleEntry({ id: 'a', text: '00501' }),
      thumbnail: { width: 28, height: 7, type: 'image/webp', bytes: BYTES },
    },
    sampleEntry({ id: 'b', list: 'l', place: 0.5, column: 1, corrected: true, note: '"entries": [' }),
    sampleEntry({ id: 'c', meter: 'm' }),
  ],
};

const JSON_TEXT = exportJson(KEPT, Date.UTC(2026, 10, 21));

/** A file with these lines as its entries; they begin in line 3. */
const fileOf = (...lines: readonly string[]): string => `{"inklens": 1,\n"entries": [\n${lines.join(',\n')}\n]}`;

/** A list in a list in a list, deeper than the stack. */
const DEEP = '['.repeat(50_000) + ']'.repeat(50_000);

const entryLine = (part: object): string => JSON.stringify({ ...sampleEntry(), ...part });

describe('the history as JSON', () => {
  test('comes back as it was, every field of it', async () => {
    expect(value(await importJson(JSON_TEXT))).toEqual({ ...KEPT, faults: [], refused: 0 });
  });

  test('is JSON, with a record a line', () => {
    expect(JSON.parse(JSON_TEXT)).toMatchObject({ inklens: 1, exported: '2026-11-21T00:00:00.000Z' });
    expect(JSON_TEXT.split('\n').filter((line) => line.startsWith('{"id"'))).toHaveLength(5);
  });

  test.each([
    ['laid out anew', JSON.stringify(JSON.parse(JSON_TEXT), null, 2)],
    ['on one line', JSON.stringify(JSON.parse(JSON_TEXT))],
    ['with nothing in it', exportJson({ lists: [], meters: [], entries: [] }, 0)],
  ])('%s is read as well', async (_what, text) => {
    const { faults, refused, ...kept } = value(await importJson(text));
    expect([faults, refused]).toEqual([[], 0]);
    expect([KEPT, { lists: [], meters: [], entries: [] }]).toContainEqual(kept);
  });

  test('on one line names the records behind each other in the right line', async () => {
    const file = '{"inklens":1,"meters":[],"entries":[{"id":"x"},\n\n\n 7 ,{"id":["]"]}]}';
    const faults = value(await importJson(file)).faults.map(({ line, field, expected }) => [line, field, expected]);
    expect(faults).toEqual([
      [1, 'text', 'present'],
      [4, '', 'record'],
      [4, 'id', 'text'],
    ]);
  });
});

describe('a bad record', () => {
  test.each([
    [entryLine({ text: 501 }), 'text', 'text', '501'],
    [entryLine({ text: 'x'.repeat(1001) }), 'text', 'shorter-text', `"${'x'.repeat(59)}…`],
    [entryLine({ id: '' }), 'id', 'longer-text', '""'],
    [entryLine({ format: 'hieroglyphs' }), 'format', 'format', '"hieroglyphs"'],
    [entryLine({ at: undefined }), 'at', 'present', ''],
    [entryLine({ at: -1 }), 'at', 'whole-number', '-1'],
    [entryLine({ at: '2026-11-21' }), 'at', 'number', '"2026-11-21"'],
    [entryLine({ confidence: 90 }), 'confidence', 'share', '90'],
    [entryLine({ corrected: false }), 'corrected', 'true', 'false'],
    [
      entryLine({ thumbnail: { width: 1, height: 1, type: 'text/html', data: '' } }),
      'thumbnail.type',
      'picture-type',
      '"text/html"',
    ],
    [
      entryLine({ thumbnail: { width: 1, height: 1, type: 'image/png', data: '%' } }),
      'thumbnail.data',
      'base64',
      '"%"',
    ],
    [
      entryLine({ thumbnail: { width: 1, height: 1, type: 'image/png', data: 'QUJD'.repeat(3_000_000) } }),
      'thumbnail.data',
      'smaller-picture',
      `"${'QUJD'.repeat(14)}QUJ…`,
    ],
    [entryLine({ note: 'deep' }).replace('"deep"', DEEP), 'note', 'text', '[…]'],
    ['null', '', 'record', 'null'],
    ['[1, 2]', 'id', 'present', ''],
  ] as const)('%.200s is named', async (bad, field, expected, got) => {
    const { entries, faults } = value(
      await importJson(fileOf(entryLine({ id: 'first' }), bad, entryLine({ id: 'last' }))),
    );
    expect(entries.map(({ id }) => id)).toEqual(['first', 'last']);
    expect(faults).toEqual([{ line: 4, section: 'entries', field, expected, got }]);
  });

  test.each(['recipes', 'constructor', '__proto__'])('in a section %s that there is none', async (section) => {
    const { faults } = value(await importJson(`{"inklens": 1, "${section}": [{"id": "a"}]}`));
    expect(faults).toEqual([{ line: 1, section, field: '', expected: 'section', got: section }]);
  });

  test('in a section with a very long name is told in short', async () => {
    const { faults } = value(await importJson(`{"inklens": 1, "${'x'.repeat(100_000)}": [1]}`));
    expect(faults[0]?.section).toBe(`${'x'.repeat(60)}…`);
  });

  test('that is no JSON costs itself alone', async () => {
    const { entries, faults } = value(
      await importJson(fileOf(entryLine({ id: 'first' }), '{"id": "a" "text"}', entryLine({ id: 'last' }))),
    );
    expect(entries.map(({ id }) => id)).toEqual(['first', 'last']);
    expect(faults).toEqual([{ line: 4, section: 'entries', field: '', expected: 'json', got: '{"id": "a" "text"}' }]);
  });

  test('at the end of a file that was cut off is the only one that is lost', async () => {
    for (const length of [JSON_TEXT.length - 20, JSON_TEXT.length - 60]) {
      const { lists, meters, entries, faults } = value(await importJson(JSON_TEXT.slice(0, length)));
      expect({ lists, meters, entries }).toEqual({ ...KEPT, entries: KEPT.entries.slice(0, 2) });
      expect(faults).toMatchObject([{ expected: 'json' }]);
    }
  });
});

describe('a file of very many records', () => {
  const MANY = 3000;
  const good = Array.from({ length: MANY }, (_, i) => entryLine({ id: String(i) }));
  const halves = (bad: string): readonly string[] => good.flatMap((line) => [line, bad]);

  test.each([
    ['good ones', good, 0],
    ['bad ones between them', halves('{"id": 1}'), MANY],
    ['damaged lines between them', halves('{"id": "a" "text"}'), MANY],
  ])('lets others run between them: %s', async (_what, lines, bad) => {
    let pauses = 0;
    const { entries, faults, refused } = value(
      await importJson(fileOf(...lines), () => {
        pauses += 1;
        return Promise.resolve();
      }),
    );
    expect([entries.length, refused, faults.length]).toEqual([MANY, bad, Math.min(bad, MOST_FAULTS)]);
    expect(pauses).toBe(lines.length / 200);
  });

  test('does not keep what waits on the same thread waiting', async () => {
    const order: string[] = [];
    const reading = importJson(fileOf(...good)).then(() => order.push('read'));
    await new Promise((resolve) => setTimeout(resolve)).then(() => order.push('something else'));
    await reading;
    expect(order).toEqual(['something else', 'read']);
  });
});

describe('a file that is none', () => {
  test.each([
    ['', { kind: 'not-json' }],
    ['text,value\r\n1,2', { kind: 'not-json' }],
    ['[]', { kind: 'not-ours' }],
    ['null', { kind: 'not-ours' }],
    ['{"entries": []}', { kind: 'not-ours' }],
    ['{"inklens": "1"}', { kind: 'not-ours' }],
    ['{"inklens": 2, "entries": []}', { kind: 'newer', version: 2 }],
  ])('%j', async (text, error) => {
    expect(await importJson(text)).toMatchObject({ ok: false, error });
  });
});

describe('what came from a file', () => {
  let history: History;
  beforeEach(async () => {
    history = await openFreshHistory();
  });

  test('is kept, and what is known is left as it is', async () => {
    await history.entries.put(sampleEntry({ id: 'b', note: 'mine' }));
    const counts = value(await importHistory(history, value(await importJson(JSON_TEXT))));
    expect(counts).toEqual({
      lists: { added: 1, known: 0 },
      meters: { added: 1, known: 0 },
      entries: { added: 2, known: 1 },
    });
    expect(value(await history.entries.get('b'))?.note).toBe('mine');
    expect(value(await history.entries.whole(['a']))).toEqual([KEPT.entries[0]]);
    expect(value(await importHistory(history, KEPT)).entries).toEqual({ added: 0, known: 3 });
    history.close();
  });
});
