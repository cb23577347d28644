import { describe, expect, it } from 'vitest';
import type { FrameBox } from '../../../../src/core/geometry.ts';
import type { InkComponent, InkMap } from '../../../../src/core/ink.ts';
import type { InkMask } from '../../../../src/core/mask.ts';
import { cutBoxes } from '../../../../src/training/measure/cut-boxes.ts';

/** A map from rows of characters: a space or dot is paper, each other character a component. */
function mapOf(rows: readonly string[], scale = 1, origin: InkMap['origin'] = [0, 0]): InkMap {
  const width = rows[0].length;
  const names = [...new Set(rows.join(''))].filter((name) => name !== '.' && name !== ' ');
  const labels = Int32Array.from([...rows.join('')], (name) => names.indexOf(name) + 1);
  const components = names.map((_, index): InkComponent => {
    const at = [...labels.keys()].filter((i) => labels[i] === index + 1);
    const [xs, ys] = [at.map((i) => i % width), at.map((i) => Math.floor(i / width))];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return { label: index + 1, box: [x, y, Math.max(...xs) - x + 1, Math.max(...ys) - y + 1], area: at.length };
  });
  return { width, height: rows.length, labels, components, scale, origin };
}

/** A mask as rows, put back into a map of the given size. */
function show(mask: InkMask, width: number, height: number): string[] {
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => {
      const inside = x >= mask.x && x < mask.x + mask.width && y >= mask.y && y < mask.y + mask.height;
      return inside && mask.data[(y - mask.y) * mask.width + x - mask.x] ? '#' : '.';
    }).join(''),
  );
}

const cut = (rows: readonly string[], boxes: readonly FrameBox[]): string[][] =>
  cutBoxes(mapOf(rows), boxes).map((mask) => show(mask, rows[0].length, rows.length));

describe('cutBoxes', () => {
  it('gives each box its own ink', () => {
    const [one, two] = cut(
      ['aaa..bbb', 'a.a..b..', 'aaa..b..'],
      [
        [0, 0, 3, 3],
        [5, 0, 3, 3],
      ],
    );
    expect(one).toEqual(['###.....', '#.#.....', '###.....']);
    expect(two).toEqual(['.....###', '.....#..', '.....#..']);
  });

  it('leaves the foot of a slanted neighbour out where their boxes overlap', () => {
    const rows = ['....aa...b', '...aa...bb', '..aa...b.b', '.aa...b..b', 'aa...bbbbb'];
    const [one, two] = cut(rows, [
      [0, 0, 6, 5],
      [5, 0, 5, 5],
    ]);
    expect(one).toEqual(rows.map((row) => row.replaceAll('b', '.').replaceAll('a', '#')));
    expect(two).toEqual(rows.map((row) => row.replaceAll('a', '.').replaceAll('b', '#')));
  });

  it('parts characters that touch at their boxes', () => {
    const [one, two] = cut(
      ['aaaaaaaa', 'a......a', 'aaaaaaaa'],
      [
        [0, 0, 4, 3],
        [4, 0, 4, 3],
      ],
    );
    expect(one).toEqual(['####....', '#.......', '####....']);
    expect(two).toEqual(['....####', '.......#', '....####']);
  });

  it('drops specks, and components of which little comes into the box', () => {
    const rows = Array.from(
      { length: 20 },
      (_, y) => `aaaaaaaa..${y === 3 ? 'b' : '.'}${y > 15 ? 'ccccccccc' : '.........'}`,
    );
    const [one] = cut(rows, [[0, 0, 13, 20]]);
    expect(one).toEqual(rows.map(() => `########${'.'.repeat(12)}`));
  });

  it('gives a box that its neighbours cover all that is in it', () => {
    const [, middle] = cut(
      ['aa.b.cc', 'aa.b.cc'],
      [
        [0, 0, 4, 2],
        [3, 0, 1, 2],
        [3, 0, 4, 2],
      ],
    );
    expect(middle).toEqual(['...#...', '...#...']);
  });

  it('takes boxes in picture pixels, and such that reach beyond the picture', () => {
    const map = mapOf(['..aa', '..aa'], 2, [10, 20]);
    const [mask] = cutBoxes(map, [[13, 15, 50, 50]]);
    expect(show(mask, 4, 2)).toEqual(['..##', '..##']);
  });

  it('gives a mask without ink where there is none', () => {
    const [mask] = cutBoxes(mapOf(['....', '....']), [[0, 0, 2, 2]]);
    expect(mask.data.every((level) => level === 0)).toBe(true);
  });
});
