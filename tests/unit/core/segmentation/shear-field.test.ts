import { describe, expect, it } from 'vitest';
import type { CutField } from '../../../../src/core/segmentation/find-seam.ts';
import { findInkRows } from '../../../../src/core/segmentation/ink-rows.ts';
import { findLoopSpans } from '../../../../src/core/segmentation/mark-ground.ts';
import { shearBack, shearField } from '../../../../src/core/segmentation/shear-field.ts';

const [width, height] = [6, 9];
/** A stroke of ink one pixel wide that leans by half a pixel on a pixel up. */
const leaning = Uint8Array.from({ length: width * height }, (_, i) =>
  i % width === 4 - Math.round(0.5 * Math.floor(i / width)) ? 1 : 0,
);
const { first, last } = findInkRows({ width, height, data: leaning });
const field: CutField = {
  width,
  height,
  ground: leaning,
  price: Float32Array.from(leaning),
  ink: { first, last },
  loops: findLoopSpans(leaning, width),
  loopCost: 3,
};

const columnsOfInk = ({ ground, width: wide }: CutField): number[] =>
  Array.from({ length: height }, (_, row) => ground.subarray(row * wide, (row + 1) * wide).indexOf(1));

describe('shearField', () => {
  it('stands upright what leans', () => {
    const sheared = shearField(field, 0.5);
    expect(new Set(columnsOfInk(sheared.field))).toEqual(new Set([4]));
    expect(sheared.field.price).toEqual(Float32Array.from(sheared.field.ground));
    expect(sheared.field.ink.first).toEqual(new Int32Array(height).fill(4));
    expect(sheared.field.ink.last).toEqual(sheared.field.ink.first);
    expect(sheared.field.loopCost).toBe(3);
  });

  it('loses no ink, whichever way it leans', () => {
    for (const slant of [-0.7, 0, 0.3]) {
      const { ground } = shearField(field, slant).field;
      expect(ground.reduce((sum, one) => sum + one, 0)).toBe(height);
    }
  });

  it('changes nothing without a slant', () => {
    expect(shearField(field, 0).field).toEqual(field);
  });
});

describe('shearBack', () => {
  it('gives a cut where it lies in the field that was sheared', () => {
    const sheared = shearField(field, 0.5);
    const upright = { columns: new Int32Array(height).fill(4), cost: 2 };
    expect(shearBack(upright, sheared, width)).toEqual({ columns: Int32Array.from(columnsOfInk(field)), cost: 2 });
  });

  it('keeps a cut that leaves the field at its sides', () => {
    const sheared = shearField(field, 0.5);
    const { columns } = shearBack({ columns: new Int32Array(height).fill(8), cost: 0 }, sheared, width);
    expect(Math.max(...columns)).toBe(width);
    const first = shearBack({ columns: new Int32Array(height).fill(1), cost: 0 }, sheared, width);
    expect(Math.min(...first.columns)).toBe(0);
  });
});
