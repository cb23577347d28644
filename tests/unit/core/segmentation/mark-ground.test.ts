import { describe, expect, it } from 'vitest';
import { FIRST_LOOP, INK, markGround, OUTSIDE } from '../../../../src/core/segmentation/mark-ground.ts';
import { drawInk } from '../draw-ink.ts';

/** A mask from rows in which # is ink. */
function maskOf(...rows: readonly string[]) {
  const data = Uint8Array.from(rows.join(''), (character) => (character === '#' ? 255 : 0));
  return { width: rows[0].length, height: rows.length, data };
}

/** The ground as rows: . for outside, # for ink, a letter a loop. */
function show(...rows: readonly string[]): string[] {
  const ground = markGround(maskOf(...rows));
  const letters = [...ground].map((kind) =>
    kind === OUTSIDE ? '.' : kind === INK ? '#' : String.fromCharCode('a'.charCodeAt(0) + kind - FIRST_LOOP),
  );
  return rows.map((row, y) => letters.slice(y * row.length, (y + 1) * row.length).join(''));
}

describe('markGround', () => {
  it('tells two loops from the paper around them and from each other', () => {
    expect(show('.......', '.#####.', '.#.#.#.', '.#.#.#.', '.#####.', '.......')).toEqual([
      '.......',
      '.#####.',
      '.#a#b#.',
      '.#a#b#.',
      '.#####.',
      '.......',
    ]);
  });

  it('finds no loop where the ink is open, at the edge of the mask too', () => {
    expect(show('###', '#.#', '#.#').join('')).not.toContain('a');
    expect(show('#.#', '#.#', '###').join('')).not.toContain('a');
    expect(show('###', '#..', '###').join('')).not.toContain('a');
  });

  it('closes a loop whose ink hangs together over corners', () => {
    expect(show('.#.', '#.#', '.#.')).toEqual(['.#.', '#a#', '.#.']);
  });

  it('follows paper around corners to a place deep inside', () => {
    const spiral = ['######', '......', '.####.', '.#..#.', '...##.', '######'];
    expect(show(...spiral).join('')).not.toContain('a');
  });

  it('counts more loops than it has numbers for without losing one', () => {
    const rings = Array.from({ length: 300 }, (_, index) => ({
      ring: [10 + 12 * (index % 20), 10 + 12 * Math.floor(index / 20), 3, 3, 1.5] as const,
    }));
    const ground = markGround(drawInk(260, 200, rings));
    const inside = rings.map(({ ring: [x, y] }) => ground[y * 260 + x]);
    expect(Math.min(...inside)).toBe(FIRST_LOOP);
    expect(ground[0]).toBe(OUTSIDE);
  });
});
