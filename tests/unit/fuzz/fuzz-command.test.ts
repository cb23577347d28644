import { expect, test } from 'vitest';
import { DOORS } from '../../fuzz/doors.ts';
import { parseFuzzFlags } from '../../fuzz/parse-fuzz-flags.ts';
import { shareCases } from '../../fuzz/share-cases.ts';
import { toFuzzTable } from '../../fuzz/to-fuzz-table.ts';

test('chooses doors by a word of their names', () => {
  const options = parseFuzzFlags(['--cases', '50', '--seed', '3', '--only', 'EXIF', '--only', 'card'], DOORS);
  if (!options.ok || options.value === 'help') throw new Error('expected options');
  expect(options.value).toMatchObject({ cases: 50, seed: 3 });
  expect(options.value.doors.map(({ name }) => name)).toEqual(['EXIF', 'model card']);
});

test.each([
  [['--cases', '0'], '--cases: expected a whole number from 1, got "0"'],
  [['--seed', '-'], '--seed: expected a whole number from 0, got "-"'],
  [['--only', 'cellar'], 'got "cellar"'],
  [['--moon'], '--moon'],
])('says what is wrong with %j', (args, words) => {
  const options = parseFuzzFlags(args, DOORS);
  expect(options.ok ? '' : options.error).toContain(words);
});

test('every door has its share, and at least one case', () => {
  const [cheap, dear] = [DOORS[1], DOORS[3]].map((door, index) => ({ ...door, share: [100, 25][index] ?? 0 }));
  if (!cheap || !dear) throw new Error('expected two doors');
  expect(shareCases([cheap, dear], 500)).toEqual([400, 100]);
  expect(shareCases([cheap, dear], 1)).toEqual([1, 1]);
});

test('the table has a row a door, and the sum', () => {
  const report = {
    door: 'EXIF',
    cases: 4,
    outcomes: [
      ['read', 3],
      ['refused', 1],
    ] as const,
    total: 10,
    slowest: 7.6,
    peak: 99.4,
  };
  expect(toFuzzTable([report, report]).split('\n').slice(2)).toEqual([
    '| EXIF | 4 | 3 read, 1 refused | 2.5 | 8 | 99 |',
    '| EXIF | 4 | 3 read, 1 refused | 2.5 | 8 | 99 |',
    '| all | 8 |  |  |  |  |',
  ]);
});
