import { expect, test } from 'vitest';
import { addUnseenLines } from '../../../../src/core/fusion/add-unseen-lines.ts';
import type { StableLine } from '../../../../src/core/fusion/stable-reading.ts';
import type { ReadLine } from '../../../../src/core/reading.ts';
import { lineOf } from './made-up-lines.ts';

const known = (id: number, line: ReadLine): StableLine => ({
  ...line,
  id,
  agreement: 'locked',
  frames: 9,
  missed: 0,
  age: 900,
});
const upper = known(7, lineOf('90210', { y: 100 }));
const lower = known(3, lineOf('4107', { y: 300 }));
const textsOf = (lines: readonly ReadLine[]): string[] => lines.map(({ text }) => text);

test('lines that only this reading shows stand where they do in it', () => {
  const read = [
    lineOf('11', { y: 20 }),
    lineOf('90210', { y: 101 }),
    lineOf('22', { y: 200 }),
    lineOf('33', { y: 250 }),
    lineOf('4107', { y: 299 }),
    lineOf('44', { y: 400 }),
  ];
  expect(textsOf(addUnseenLines([upper, lower], read))).toEqual(['11', '90210', '22', '33', '4107', '44']);
});

test('known lines stay, whatever is read in their place', () => {
  const other = lineOf('98211', { y: 102 });
  const part = lineOf('10', { x: 190, y: 98 });
  const speck = lineOf('1', { x: 130, y: 115, zoom: 0.2 });
  const longer = lineOf('77902107', { x: 40, y: 100 });
  for (const line of [other, part, speck, longer]) {
    expect(addUnseenLines([upper, lower], [line])).toEqual([upper, lower]);
  }
});

test('what is added can be told from all others, and is at rest', () => {
  const added = addUnseenLines([upper, lower], [lineOf('22', { y: 200 }), lineOf('33', { y: 250 })]);
  expect(added.map(({ id }) => id).sort()).toEqual([3, 7, 8, 9]);
  expect(added.find(({ text }) => text === '22')).toMatchObject({ agreement: 'settled', frames: 1, missed: 0 });
});

test('where nothing is known, all is added', () => {
  expect(textsOf(addUnseenLines([], [lineOf('11'), lineOf('22', { y: 300 })]))).toEqual(['11', '22']);
});
