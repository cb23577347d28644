import { describe, expect, it } from 'vitest';
import { scoreInk, toFMeasure } from '../../../bench/binarise/score-ink.ts';

const parse = (...rows: readonly string[]): Uint8Array =>
  Uint8Array.from(rows.join(''), (one) => (one === '#' ? 1 : 0));
const found = (width: number, scale: number, ...rows: readonly string[]) => ({
  width,
  height: rows.length,
  data: parse(...rows).map((one) => 255 * one),
  scale,
  milliseconds: 0,
});

describe('scoreInk', () => {
  const truth = parse('.......', '.###...', '.......', '.......');

  it('counts an edge that is a pixel off as right, and no more than that', () => {
    const shifted = found(7, 1, '.......', '..###..', '.......', '.......');
    expect(scoreInk(shifted, truth, 7)).toEqual({ hits: 3, false: 0, missed: 0 });
    const far = found(7, 1, '.......', '....###', '.......', '.......');
    expect(scoreInk(far, truth, 7)).toEqual({ hits: 1, false: 2, missed: 2 });
  });

  it('compares at the size of the picture, whatever the size that was worked at', () => {
    const small = parse('..', '#.');
    const enlarged = found(4, 0.5, '....', '....', '##..', '##..');
    expect(scoreInk(enlarged, small, 2)).toEqual({ hits: 1, false: 0, missed: 0 });
  });
});

describe('toFMeasure', () => {
  it.each([
    [{ hits: 10, false: 0, missed: 0 }, 1],
    [{ hits: 6, false: 2, missed: 2 }, 0.75],
    [{ hits: 0, false: 0, missed: 5 }, 0],
    [{ hits: 0, false: 0, missed: 0 }, 0],
  ])('%j is %d', (score, expected) => {
    expect(toFMeasure(score)).toBe(expected);
  });
});
