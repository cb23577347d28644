import { describe, expect, test } from 'vitest';
import { orderEntries } from '../../../../src/core/history/order-entries.ts';
import { movePlace, numberPlaces, placeBetween } from '../../../../src/core/history/place-between.ts';
import { tableRows } from '../../../../src/core/history/table-rows.ts';
import { sampleEntry } from './sample-entry.ts';

describe('places', () => {
  test.each([
    [undefined, undefined, 0],
    [undefined, 0, -1],
    [4, undefined, 5],
    [1, 2, 1.5],
    [-1, 0, -0.5],
    [1, 1, undefined],
    [1, 1 + Number.EPSILON, undefined],
  ])('between %s and %s: %s', (before, after, place) => {
    expect(placeBetween(before, after)).toBe(place);
  });

  test.each([
    [0, 2],
    [2, 0],
    [3, 1],
    [0, 3],
    [1, 1],
  ])('%i moves to %i, and no other', (from, to) => {
    const places = numberPlaces(4);
    const moved = movePlace(places, from, to);
    expect(places.filter((place, i) => place !== moved[i]).length).toBe(from === to ? 0 : 1);
    expect(orderOf(moved)).toEqual([0, 1, 2, 3].toSpliced(from, 1).toSpliced(to, 0, from));
  });

  test('without room all are numbered anew, in the order that was meant', () => {
    const moved = movePlace([1, 1 + Number.EPSILON, 2], 2, 1);
    expect(moved).toEqual([0, 2, 1]);
  });

  test('a thousand moves into the same gap keep the order', () => {
    let places: readonly number[] = numberPlaces(3);
    for (let i = 0; i < 1000; i++) {
      const last = orderOf(places)[2];
      const order = orderOf(places);
      const moved = movePlace(order.map((item) => places[item]), 2, 1); // prettier-ignore
      places = places.map((_, item) => moved[order.indexOf(item)]);
      expect(orderOf(places)[1]).toBe(last);
      expect(new Set(places).size).toBe(3);
    }
  });

  test.each([
    [-1, 0],
    [0, 3],
    [0.5, 1],
  ])('there is no move from %s to %s', (from, to) => {
    expect(() => movePlace([0, 1, 2], from, to)).toThrow(RangeError);
  });
});

/** Items by their places. */
const orderOf = (places: readonly number[]): number[] => [...places.keys()].sort((a, b) => places[a] - places[b]);

describe('a list', () => {
  test('stands by place, then column, then time; what has no place comes last', () => {
    const entries = [
      sampleEntry({ id: 'late', at: 2 }),
      sampleEntry({ id: 'early', at: 1 }),
      sampleEntry({ id: 'second', place: 1.5, column: 1 }),
      sampleEntry({ id: 'first', place: 1.5, column: 0 }),
      sampleEntry({ id: 'top', place: -1 }),
    ];
    expect(orderEntries(entries).map(({ id }) => id)).toEqual(['top', 'first', 'second', 'early', 'late']);
  });

  test('as a table: a row for each place, gaps where nothing was read', () => {
    const cells = [
      sampleEntry({ id: 'a1', place: 0, column: 0 }),
      sampleEntry({ id: 'a3', place: 0, column: 2 }),
      sampleEntry({ id: 'b2', place: 1, column: 1 }),
      sampleEntry({ id: 'again', place: 1, column: 1, at: Infinity }),
      sampleEntry({ id: 'outside', place: 1, column: 7 }),
      sampleEntry({ id: 'loose' }),
    ];
    const rows = tableRows(cells, 3).map((row) => row.map((entry) => entry?.id ?? ''));
    expect(rows).toEqual([
      ['a1', '', 'a3'],
      ['', 'b2', ''],
      ['', 'again', ''],
      ['outside', '', ''],
      ['loose', '', ''],
    ]);
  });
});
