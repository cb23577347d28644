import { describe, expect, it } from 'vitest';
import { findInkRows } from '../../../../src/core/segmentation/ink-rows.ts';
import { findSeam, type CutField } from '../../../../src/core/segmentation/find-seam.ts';
import { findLoopSpans, markGround } from '../../../../src/core/segmentation/mark-ground.ts';
import { priceInk } from '../../../../src/core/segmentation/price-ink.ts';

/** A field from rows in which # is ink. */
function fieldOf(...rows: readonly string[]): CutField {
  const [width, height] = [rows[0].length, rows.length];
  const mask = { width, height, data: Uint8Array.from(rows.join(''), (ink) => (ink === '#' ? 255 : 0)) };
  const ground = markGround(mask);
  return {
    ...{ width, height, ground, ink: findInkRows(mask) },
    price: priceInk(mask, ground),
    loops: findLoopSpans(ground, width),
    loopCost: 3,
  };
}

describe('findSeam', () => {
  it('goes through the paper between two strokes, past what hangs over, and pays for no ink', () => {
    const { columns, cost } = findSeam(fieldOf('......', '###..#', '.#..##', '.#.###', '......'), 1, 5);
    expect([...columns].slice(1, 4)).toEqual([3, 2, 2]);
    expect(cost).toBeLessThan(0.5);
  });

  it('crosses ink where there is least of it, and goes straight down beneath it', () => {
    const { columns, cost } = findSeam(fieldOf('.....', '##.##', '#####', '##.##', '.....', '.....'), 0, 4);
    expect([...columns]).toEqual([2, 2, 2, 2, 2, 2]);
    expect(cost).toBe(1);
  });

  it('pays for a loop that it opens, and not for one beside its band', () => {
    const ring = fieldOf('......', '####..', '#..#..', '####..', '......');
    expect(findSeam(ring, 1, 2).cost).toBeCloseTo(2 + 3);
    expect(findSeam(ring, 4, 5)).toEqual({ columns: new Int32Array(5).fill(4), cost: 0 });
  });
});
