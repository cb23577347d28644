import { expect, it } from 'vitest';
import { countUnseenLines } from '../../../src/reader/count-unseen-lines.ts';

it.each([
  [0, 400, 20, 0],
  [400, 400, 20, 20],
  [1, 400, 20, 1],
  [50, 400, 0, 1],
  [0, 0, 0, 0],
])('of %i components that were left out, when %i made %i lines: %i lines', (unseen, seen, lines, expected) => {
  expect(countUnseenLines(unseen, seen, lines)).toBe(expected);
});
