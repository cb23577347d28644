import { describe, expect, it } from 'vitest';
import type { GrayImage } from '../../../../src/core/image.ts';
import { describeSeam, type SeamFeatures } from '../../../../src/core/segmentation/describe-seam.ts';
import { findInkRows } from '../../../../src/core/segmentation/ink-rows.ts';
import { markGround } from '../../../../src/core/segmentation/mark-ground.ts';
import { drawInk } from '../draw-ink.ts';

const size = { lineHeight: 50, strokeWidth: 5 };

/** Of an upright cut. */
const tryAt = (mask: GrayImage, column: number): SeamFeatures | undefined =>
  describeSeam(new Int32Array(mask.height).fill(column), findInkRows(mask), markGround(mask), size);

function describeAt(mask: GrayImage, column: number): SeamFeatures {
  const features = tryAt(mask, column);
  if (!features) throw new Error(`describeSeam: expected features of a cut at column ${column}, got none`);
  return features;
}

/** An H: two stems of 5×50, the left one two rows lower, and a bar of 30×5 at row 8. */
const h = drawInk(30, 52, [{ bar: [0, 2, 5, 50] }, { bar: [25, 0, 5, 50] }, { bar: [0, 8, 30, 5] }]);

describe('describeSeam', () => {
  it('measures the notches from where both sides stand, and the ink between', () => {
    const { above, below, ink, loops, always } = describeAt(h, 15);
    expect(above).toBeCloseTo((8 - 2) / 50);
    expect(below).toBe(0.25); // deep: 37 rows
    expect(ink).toBe(1);
    expect(loops).toBe(0);
    expect(always).toBe(1);
  });

  it('counts the ink of the side that has less, in strokes of a line’s height', () => {
    expect(describeAt(h, 5).least).toBeCloseTo((5 * 50) / (50 * 5));
    expect(describeAt(h, 3).least).toBeCloseTo((3 * 50) / (50 * 5));
    expect(describeAt(h, 27).least).toBeCloseTo((3 * 50) / (50 * 5));
  });

  it('finds no notch where a stroke is cut across, but the loop that it closes', () => {
    const ring = drawInk(50, 64, [{ ring: [25, 32, 20, 28, 5] }]);
    const { above, below, loops, ink } = describeAt(ring, 25);
    expect([above, below]).toEqual([0, 0]);
    expect(loops).toBe(1);
    expect(ink).toBeCloseTo(2, 0);
  });

  it('knows each loop of several', () => {
    const eight = drawInk(40, 64, [{ ring: [20, 17, 13, 13, 5] }, { ring: [20, 46, 13, 14, 5] }]);
    expect(describeAt(eight, 20).loops).toBe(2);
  });

  it('has nothing to say of a cut that parts one long slanted stroke, or has ink on one side only', () => {
    expect(tryAt(drawInk(80, 50, [{ stroke: [4, 46, 76, 4, 5] }]), 40)).toBeUndefined();
    expect(tryAt(h, 0)).toBeUndefined();
    expect(tryAt(h, 30)).toBeUndefined();
  });
});
