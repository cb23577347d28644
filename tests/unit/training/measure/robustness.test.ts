import { describe, expect, it } from 'vitest';
import { CLASSES } from '../../../../src/training/crop-source.ts';
import { sliceByStrokeWidth } from '../../../../src/training/measure/measure-robustness.ts';
import { rotateImage } from '../../../../src/training/measure/rotate-image.ts';
import { measureStrokeWidth } from '../../../../src/training/measure/stroke-width.ts';

/** A 28×28 crop with an upright bar. */
const bar = (width: number): Float32Array =>
  Float32Array.from({ length: 784 }, (_, i) =>
    i % 28 >= 10 && i % 28 < 10 + width && i >= 4 * 28 && i < 24 * 28 ? 1 : 0,
  );

describe('measureStrokeWidth', () => {
  it('is twice the ink over the outline: a bar of 4×20 by hand', () => {
    // The corner where both differences are 1 counts √2 and not 2.
    expect(measureStrokeWidth(bar(4))).toBeCloseTo(160 / (48 - 2 + Math.SQRT2), 5);
  });

  it('grows with the pen, and is 0 without ink', () => {
    expect(measureStrokeWidth(bar(2))).toBeLessThan(measureStrokeWidth(bar(3)));
    expect(measureStrokeWidth(new Float32Array(784))).toBe(0);
  });
});

describe('rotateImage', () => {
  const image = { width: 3, height: 3, data: Uint8Array.from([0, 0, 0, 0, 0, 200, 0, 0, 0]) };
  const brightest = ({ width, data }: { width: number; data: Uint8Array }) => {
    const i = data.indexOf(Math.max(...data));
    return [(i % width) - (width - 1) / 2, Math.floor(i / width) - (width - 1) / 2];
  };

  it('turns anticlockwise about the middle', () => {
    expect(brightest(rotateImage(image, 0))).toEqual([1, 0]);
    expect(brightest(rotateImage(image, 90))).toEqual([0, -1]);
    expect(brightest(rotateImage(image, -90))).toEqual([0, 1]);
  });

  it('loses no ink over the edge', () => {
    const full = { width: 28, height: 28, data: new Uint8Array(784).fill(100) };
    const sum = rotateImage(full, 30).data.reduce((total, level) => total + level, 0);
    expect(sum / 78_400).toBeGreaterThan(0.98);
    expect(sum / 78_400).toBeLessThan(1.02);
  });
});

describe('sliceByStrokeWidth', () => {
  it('sorts crops from thin to bold and counts each group by itself', () => {
    const widths = Array.from({ length: 12 }, (_, i) => 1 + ((i * 5) % 12)); // 1–12, mixed
    const images = Uint8Array.from(widths.flatMap((width) => [...bar(width)].map((level) => 255 * level)));
    const labels = new Uint8Array(12);
    const logits = new Float32Array(12 * CLASSES);
    widths.forEach((width, i) => (logits[i * CLASSES + (width <= 6 ? 0 : 5)] = 9)); // right where thin
    const slices = sliceByStrokeWidth({ rows: 28, columns: 28, images, labels }, { logits, classes: CLASSES, labels });
    expect(slices.map(({ n }) => n)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(slices.map(({ accuracy }) => accuracy)).toEqual([1, 1, 1, 0, 0, 0]);
    expect(slices.map(({ width }) => width)).toEqual(slices.map(({ width }) => width).sort((a, b) => a - b));
  });
});
