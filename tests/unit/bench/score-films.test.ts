import { expect, test } from 'vitest';
import { scoreFilms } from '../../bench/fusion/score-films.ts';
import { frameOf, lineOf, repeat, THRESHOLD } from '../core/fusion/made-up-lines.ts';

const score = (strings: readonly string[], frames: Parameters<typeof scoreFilms>[0][number]['frames']) =>
  scoreFilms([{ strings, frames }], 0.1, THRESHOLD);

test('frames that err now and then are right together', () => {
  const frames = [...repeat(4, lineOf('90210')), frameOf(lineOf('90270')), ...repeat(5, lineOf('90210'))];
  expect(score(['90210'], frames)).toEqual({
    strings: 1,
    singleWrong: 0.1,
    fusedWrong: 0,
    ratio: 0,
    singleMadeUp: 0.1,
    fusedMadeUp: 0,
    locked: 1,
    framesUntilLock: 6,
    falseLocks: 0,
  });
});

test('frames that all err the same way are wrong together, and their lock is a false one', () => {
  expect(score(['90210'], repeat(10, lineOf('90270')))).toMatchObject({
    singleWrong: 1,
    fusedWrong: 1,
    ratio: 1,
    fusedMadeUp: 1,
    locked: 0,
    falseLocks: 1,
  });
});

test('a string that no frame shows is wrong', () => {
  expect(score(['90210', '4107'], repeat(10, lineOf('90210')))).toMatchObject({
    strings: 2,
    singleWrong: 0.5,
    fusedWrong: 0.5,
  });
});
