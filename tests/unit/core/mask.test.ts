import { describe, expect, it } from 'vitest';
import { joinMasks, trimMask, type InkMask } from '../../../src/core/mask.ts';

/** A mask at (x, y) from rows in which # is ink. */
function maskOf(x: number, y: number, ...rows: readonly string[]): InkMask {
  const data = Uint8Array.from(rows.join(''), (character) => (character === '#' ? 255 : 0));
  return { x, y, width: rows[0].length, height: rows.length, data };
}

describe('joinMasks', () => {
  it('holds the ink of all, each in its place, in the smallest box around them', () => {
    const joined = joinMasks([maskOf(10, 5, '##', '.#'), maskOf(13, 4, '#', '#'), maskOf(11, 7, '#')]);
    expect(joined).toEqual(maskOf(10, 4, '...#', '##.#', '.#..', '.#..'));
  });

  it('lets no paper of one hide ink of another where they overlap', () => {
    const boxes = [maskOf(0, 0, '#..', '...', '..#'), maskOf(1, 0, '.#', '#.', '..')];
    const expected = maskOf(0, 0, '#.#', '.#.', '..#');
    expect(joinMasks(boxes)).toEqual(expected);
    expect(joinMasks([...boxes].reverse())).toEqual(expected);
  });

  it('leaves its inputs alone', () => {
    const [a, b] = [maskOf(0, 0, '#.'), maskOf(1, 0, '#')];
    joinMasks([a, b]);
    expect([a, b]).toEqual([maskOf(0, 0, '#.'), maskOf(1, 0, '#')]);
  });

  it('gives one mask back as it is', () => {
    expect(joinMasks([maskOf(3, 4, '.#')])).toEqual(maskOf(3, 4, '.#'));
  });

  it('throws where there is none', () => {
    expect(() => joinMasks([])).toThrow(new RangeError('joinMasks: expected at least one mask, got none'));
  });
});

describe('trimMask', () => {
  it.each<[string, InkMask, InkMask]>([
    ['cuts bare margins off on all sides', maskOf(5, 6, '.....', '..#..', '...#.', '.....'), maskOf(7, 7, '#.', '.#')],
    ['keeps bare rows and columns inside', maskOf(0, 0, '#...', '....', '...#'), maskOf(0, 0, '#...', '....', '...#')],
    ['finds a single pixel in the last corner', maskOf(1, 1, '...', '..#'), maskOf(3, 2, '#')],
    ['finds a single pixel in the first', maskOf(1, 1, '#..', '...'), maskOf(1, 1, '#')],
  ])('%s', (_, mask, trimmed) => {
    expect(trimMask(mask)).toEqual(trimmed);
  });

  it('gives nothing where there is no ink', () => {
    expect(trimMask(maskOf(2, 2, '...', '...'))).toBeUndefined();
  });

  it('keeps levels between paper and full ink', () => {
    const faint: InkMask = { x: 0, y: 0, width: 3, height: 1, data: Uint8Array.of(0, 40, 255) };
    expect(trimMask(faint)).toEqual({ x: 1, y: 0, width: 2, height: 1, data: Uint8Array.of(40, 255) });
  });
});
