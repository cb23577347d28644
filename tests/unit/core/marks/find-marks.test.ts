import { describe, expect, test } from 'vitest';
import { MARKS, type Mark } from '../../../../src/core/formats/mark.ts';
import { findMarks, sumNoMark, type LineMarks } from '../../../../src/core/marks/find-marks.ts';
import type { Piece } from '../../../../src/core/segmentation/cut-into-pieces.ts';
import { proposeRuns } from '../../../../src/core/segmentation/propose-runs.ts';
import { pieceAt } from '../segmentation/piece-at.ts';

const HEIGHT = 60; // of the line's characters, which stand from 20 to 80
const line = { components: [], height: HEIGHT, slope: 0, offset: 50 };

const find = (pieces: readonly Piece[], marks: readonly Mark[] = MARKS): LineMarks =>
  findMarks(line, pieces, proposeRuns(pieces, HEIGHT), marks);

const best = ({ runs }: LineMarks): string[] =>
  runs
    .filter(({ options }) => options[0].score > Math.log(0.5))
    .map(({ from, to, options }) => `${from}-${to} ${options[0].mark}`);

/** A 0 in outline, so that it is no block of ink. */
function digitAt(x: number): Piece {
  const piece = pieceAt(x, 36);
  const data = piece.data.map((_, i) => {
    const [column, row] = [i % 36, Math.floor(i / 36)];
    return Math.abs(Math.hypot((column - 17.5) / 15, (row - 29.5) / 27) - 1) < 0.2 ? 255 : 0;
  });
  return { ...piece, data };
}

const point = pieceAt(45, 8, 8, 73);
const bars = [pieceAt(50, 30, 6, 42), pieceAt(50, 30, 6, 58)];

describe('findMarks', () => {
  test('finds a point between digits, which is dear to take for anything else; the digits are not', () => {
    const marks = find([digitAt(0), point, digitAt(60)]);
    expect(best(marks)).toEqual(['1-2 .']);
    expect(marks.noMark[1]).toBeLessThan(Math.log(0.4));
    expect(marks.noMark[0]).toBeGreaterThan(Math.log(0.5));
    expect(sumNoMark(marks, 0, 2)).toBeCloseTo(marks.noMark[0] + marks.noMark[1], 9);
  });

  test('takes two bars over each other for one mark, and two pieces side by side for none', () => {
    expect(best(find([digitAt(0), ...bars]))).toContain('1-3 =');
    const beside = find([digitAt(0), pieceAt(50, 20, 6, 48), pieceAt(75, 20, 6, 48)]);
    expect(beside.runs.some(({ from, to }) => to - from > 1)).toBe(false);
  });

  test('leaves out what the format has not: it is dirt there', () => {
    const marks = find([digitAt(0), point, digitAt(60)], ['/']);
    expect(best(marks)).toEqual([]);
    expect(marks.noMark[1]).toBeGreaterThan(Math.log(0.9));
    expect(find([digitAt(0), point], [])).toEqual({ runs: [], noMark: [0, 0] });
  });

  test('holds nothing against taking a piece that was cut off for a part of a character', () => {
    expect(find([digitAt(0), { ...point, cutLeft: 1 }]).noMark[1]).toBe(0);
  });
});
