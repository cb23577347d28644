import { describe, expect, test } from 'vitest';
import { matchLines } from '../../../../src/core/fusion/match-lines.ts';
import { lineOf } from './made-up-lines.ts';

const seenTexts = (...[known, lines]: Parameters<typeof matchLines>): (readonly [number, string])[] =>
  [...matchLines(known, lines).seen].map(([i, { text }]) => [i, text] as const).sort(([a], [b]) => a - b);

describe('a known line', () => {
  const known = [lineOf('90210')];

  test('is found where it was, though misread', () => {
    expect(seenTexts(known, [lineOf('90270', { x: 104 })])).toEqual([[0, '90270']]);
  });

  test('is found far off, if the string is the same', () => {
    expect(seenTexts(known, [lineOf('90210', { x: 700, y: 600 })])).toEqual([[0, '90210']]);
  });

  test('has a rival where another string stands in its place', () => {
    const { seen, rivals, fresh } = matchLines(known, [lineOf('38477')]);
    expect([seen.size, rivals.get(0)?.text, fresh]).toEqual([0, '38477', []]);
  });

  test('is not what stands elsewhere: that is a fresh line', () => {
    const other = lineOf('38477', { y: 400 });
    expect(matchLines(known, [other])).toMatchObject({ seen: new Map(), rivals: new Map(), fresh: [other] });
  });
});

test('a row of a table is not taken for the one that moved into its place', () => {
  const rows = ['1250', '1251', '1350'];
  const table = (y: number) => rows.map((text, row) => lineOf(text, { y: y + 60 * row }));
  const matching = matchLines(table(300), table(240));
  expect([...matching.seen].map(([i, { text }]) => [i, text])).toEqual(rows.map((text, i) => [i, text]));
  expect(matching.motion.dy).toBeCloseTo(-60);
});

test('the same string twice: each is found where it must be', () => {
  const [upper, lower] = [lineOf('100', { y: 200 }), lineOf('100', { y: 260 })];
  const shifted = [lineOf('100', { y: 230 }), lineOf('100', { y: 290 })];
  const { seen } = matchLines([upper, lower], shifted);
  expect([seen.get(0), seen.get(1)]).toEqual(shifted);
});

test('nothing known, or nothing read', () => {
  const line = lineOf('90210');
  expect(matchLines([], [line]).fresh).toEqual([line]);
  expect(matchLines([line], [])).toMatchObject({ seen: new Map(), rivals: new Map(), fresh: [] });
});
