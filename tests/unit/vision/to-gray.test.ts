import { afterEach, describe, expect, it } from 'vitest';
import type { FrameBox } from '../../../src/core/geometry.ts';
import type { RgbaImage } from '../../../src/core/image.ts';
import { loadOpenCvNode } from '../../../src/vision/load-opencv-node.ts';
import { toGray } from '../../../src/vision/to-gray.ts';
import { countMats } from '../../../src/vision/with-mats.ts';

const LEVEL_TOLERANCE = 3; // grey levels, where pixels were resampled
const SIZE_TOLERANCE = 0.005; // share of a side

const cv = await loadOpenCvNode();

/** A picture whose grey level tells a pixel's place: it rises by `stepX` a column and `stepY` a row. */
function slope(width: number, height: number, stepX: number, stepY: number): RgbaImage {
  const data = new Uint8ClampedArray(4 * width * height);
  for (let i = 0; i < width * height; i++) {
    data.fill(stepX * (i % width) + stepY * Math.floor(i / width), 4 * i, 4 * i + 3);
    data[4 * i + 3] = 255;
  }
  return { width, height, data };
}

/** What the test needs of a working image, its Mat freed. */
function work(image: RgbaImage, region?: FrameBox) {
  const working = toGray(cv, image, region);
  if (!working) return undefined;
  const { gray, scale, origin } = working;
  const plain = { width: gray.cols, height: gray.rows, data: Uint8Array.from(gray.data), scale, origin };
  gray.delete();
  return plain;
}

function mustWork(image: RgbaImage, region?: FrameBox) {
  const working = work(image, region);
  if (!working) throw new Error('expected a working image, got none');
  return working;
}

afterEach(() => {
  expect(countMats()).toBe(0);
});

describe('toGray', () => {
  it.each([
    ['red', [255, 0, 0], 76],
    ['green', [0, 255, 0], 150],
    ['blue', [0, 0, 255], 29],
    ['white', [255, 255, 255], 255],
    ['black', [0, 0, 0], 0],
  ] as const)('turns %s grey by ITU-R BT.601', (_, colour, level) => {
    const data = new Uint8ClampedArray(4 * 100 * 100).map((_, i) => (i % 4 < 3 ? colour[i % 4] : 255));
    const { data: gray } = mustWork({ width: 100, height: 100, data });
    expect(Math.abs(gray[0] - level)).toBeLessThanOrEqual(1);
    expect(new Set(gray).size).toBe(1);
  });

  it('leaves a picture of a camera frame at its size', () => {
    const working = mustWork(slope(300, 200, 0.5, 0.4));
    expect(working).toMatchObject({ width: 300, height: 200, scale: 1, origin: [0, 0] });
    expect(working.data[150 * 300 + 200]).toBe(160);
  });

  it.each<[string, FrameBox, FrameBox]>([
    ['inside', [100, 50, 120, 100], [100, 50, 120, 100]],
    ['over the top left corner', [-30, -20, 150, 130], [0, 0, 120, 110]],
    ['over the bottom right corner', [180, 90, 1000, 1000], [180, 90, 120, 110]],
    ['larger than the picture', [-10, -10, 1000, 1000], [0, 0, 300, 200]],
    ['between pixels', [100.6, 50.4, 119.5, 99.7], [100, 50, 121, 101]],
  ])('cuts out a region %s', (_, region, [x, y, width, height]) => {
    const working = mustWork(slope(300, 200, 0.5, 0.4), region);
    expect(working).toMatchObject({ width, height, scale: 1, origin: [x, y] });
    expect(working.data[0]).toBe(Math.round(0.5 * x + 0.4 * y));
    expect(working.data[working.data.length - 1]).toBe(Math.round(0.5 * (x + width - 1) + 0.4 * (y + height - 1)));
  });

  it.each<[string, FrameBox]>([
    ['to the left', [-50, 10, 50, 50]],
    ['to the right', [300, 10, 50, 50]],
    ['above', [10, -50, 50, 50]],
    ['below', [10, 200, 50, 50]],
    ['without width', [10, 10, 0, 50]],
    ['with a negative height', [10, 10, 50, -5]],
    ['that is no number', [NaN, 10, 50, 50]],
  ])('gives nothing for a region %s', (_, region) => {
    expect(work(slope(300, 200, 0.5, 0.4), region)).toBeUndefined();
  });

  it.each([
    ['shrinks a large picture', slope(3200, 900, 0.07, 0.02)],
    ['shrinks a tall picture', slope(900, 3200, 0.07, 0.02)],
    ['enlarges a small picture', slope(60, 40, 2, 1.5)],
  ])('%s: scale and pixels still say where everything is', (_, image) => {
    const { width, height, data, scale, origin } = mustWork(image);
    expect(scale === 1).toBe(false);
    expect(scale > 1).toBe(image.width > 100);
    expect(Math.abs((width * scale) / image.width - 1)).toBeLessThan(SIZE_TOLERANCE);
    expect(Math.abs((height * scale) / image.height - 1)).toBeLessThan(SIZE_TOLERANCE);
    for (const [across, down] of [
      [0.25, 0.25],
      [0.8, 0.3],
      [0.4, 0.9],
    ]) {
      const [column, row] = [Math.floor(across * width), Math.floor(down * height)];
      const x = Math.floor(origin[0] + (column + 0.5) * scale);
      const y = Math.floor(origin[1] + (row + 0.5) * scale);
      const expected = image.data[4 * (y * image.width + x)];
      expect(Math.abs(data[row * width + column] - expected)).toBeLessThanOrEqual(LEVEL_TOLERANCE);
    }
  });

  it('enlarges a small region of a large picture, from its own place', () => {
    const { width, height, scale, origin } = mustWork(slope(1000, 800, 0.1, 0.1), [500, 300, 60, 40]);
    expect(scale).toBeLessThan(1);
    expect(origin).toEqual([500, 300]);
    expect([width * scale, height * scale]).toEqual([60, 40]);
  });

  it.each([
    [1, 1],
    [2, 2000],
    [1, 5000],
    [5000, 1],
  ])('works on a picture of %i×%i', (width, height) => {
    const working = mustWork(slope(width, height, 0, 0));
    expect(working.data).toHaveLength(working.width * working.height);
    expect(working.data.length).toBeGreaterThan(0);
  });
});
