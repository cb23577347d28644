import { describe, expect, test } from 'vitest';
import { indexEntries } from '../../../../../src/core/history/search/index-entries.ts';
import { searchEntries, type EntrySearch } from '../../../../../src/core/history/search/search-entries.ts';
import { sampleEntry } from '../sample-entry.ts';

const NOW = new Date(2026, 2, 22, 9).getTime();
const day = (year: number, month: number, date: number): number => new Date(year, month - 1, date, 12).getTime();

const ENTRIES = [
  sampleEntry({ id: 'zip', text: '00501', value: '00501', format: 'zip', at: day(2026, 3, 22) }),
  sampleEntry({
    id: 'amount',
    text: '1,234.50',
    value: '1234.50',
    format: 'amount',
    note: 'Café, March rent',
    at: day(2026, 3, 21),
  }),
  sampleEntry({
    id: 'card',
    text: '4111 1111 1111 1111',
    value: '4111111111111111',
    format: 'card',
    at: day(2026, 1, 5),
  }),
  sampleEntry({ id: 'date', text: '31/12/2025', value: '2025-12-31', format: 'date', at: day(2025, 11, 21) }),
  sampleEntry({ id: 'meter', text: '00421,3', value: '421.3', format: 'meter:5,1', at: day(2025, 5, 9), meter: 'm' }),
];

function find(search: EntrySearch, locale = 'en-GB'): string[] {
  const names = ({ meter }: { meter?: string }): string => (meter === undefined ? '' : 'Gas meter');
  return searchEntries(indexEntries(ENTRIES, { locale, now: NOW, names }), search).map(({ id }) => id);
}

describe('a search', () => {
  test.each([
    ['', ['zip', 'amount', 'card', 'date', 'meter']],
    ['   ', ['zip', 'amount', 'card', 'date', 'meter']],
    ['501', ['zip']],
    ['00501', ['zip']],
    ['1,234.50', ['amount']],
    ['1234.5', ['amount']],
    ['123450', ['amount']],
    ['1.234,50', ['amount']],
    ['41111111', ['card']],
    ['4111 1111', ['card']],
    ['4111-1111-1111-1111', ['card']],
    ['2025-12-31', ['date']],
    ['421.3', ['meter']],
    ['nothing like it', []],
  ])('text %j', (query, found) => {
    expect(find({ query })).toEqual(found);
  });

  test.each([
    ['rent', ['amount']],
    ['CAFE', ['amount']],
    ['café 1234', ['amount']],
    ['rent 501', []],
    ['gas', ['meter']],
  ])('notes and names %j', (query, found) => {
    expect(find({ query })).toEqual(found);
  });

  test.each([
    ['january', ['card']],
    ['jan', ['card']],
    ['march', ['zip', 'amount']],
    ['21 march', ['amount']],
    ['21. march 2026', ['amount']],
    ['nov 2025', ['date']],
    ['today', ['zip']],
    ['yesterday', ['amount']],
    ['2026-03', ['zip', 'amount']],
    ['5/1/2026', ['card']],
    ['05/01/26', ['card']],
    ['5.1.26', ['card']],
    ['1/5/2026', []],
    ['05/01/2026', ['card']],
    ['saturday', ['amount']],
    ['2026', []],
    ['9', []],
  ])('days %j', (query, found) => {
    expect(find({ query })).toEqual(found);
  });

  test.each([
    ['de', 'März', ['zip', 'amount']],
    ['de', '9.5.2025', ['meter']],
    ['de', 'gestern', ['amount']],
    ['es', 'enero', ['card']],
    ['es', 'hoy', ['zip']],
    ['es', 'sábado', ['amount']],
  ])('in %s: %s', (locale, query, found) => {
    expect(find({ query }, locale)).toEqual(found);
  });

  test('by kinds of formats, beside words', () => {
    expect(find({ kinds: ['meter', 'zip'] })).toEqual(['zip', 'meter']);
    expect(find({ kinds: ['meter'], query: '501' })).toEqual([]);
    expect(find({ kinds: [] })).toHaveLength(ENTRIES.length);
  });
});
