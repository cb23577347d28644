import { describe, expect, it } from 'vitest';
import type { GrayImage } from '../../../../src/core/image.ts';
import { findComponents } from '../../../../src/vision/find-components.ts';
import { measureSides } from '../../../../src/vision/strokes/measure-sides.ts';
import { drawInk, type InkShape } from '../../core/draw-ink.ts';

const [WIDTH, HEIGHT] = [160, 120];

/** How much of the one component stands out whose ink is drawn by `shapes`, on a ground of `light`. */
function measure(shapes: readonly InkShape[], light: (x: number, y: number) => number, ink: number): number {
  const data = drawInk(WIDTH, HEIGHT, shapes).data;
  const { labels, components } = findComponents({ width: WIDTH, height: HEIGHT, data });
  const gray: GrayImage = {
    width: WIDTH,
    height: HEIGHT,
    data: Uint8Array.from(data, (level, i) => (level ? ink : light(i % WIDTH, Math.floor(i / WIDTH)))),
  };
  return measureSides(components.slice(0, 1), labels, gray)[0].standingOut;
}

const hook: InkShape[] = [{ stroke: [60, 30, 80, 90, 8] }, { stroke: [60, 30, 100, 34, 8] }];
const seam: InkShape[] = [{ stroke: [80, 10, 84, 110, 8] }];

describe('shareStandingOut', () => {
  it.each<[string, number, number]>([
    ['dark on light', 220, 60],
    ['light on dark', 40, 200],
    ['faint', 200, 170],
  ])('is all of a stroke: %s', (_, paper, ink) => {
    expect(measure(hook, () => paper, ink)).toBeGreaterThan(0.95);
  });

  it('is about half of a seam between light and dark', () => {
    const share = measure(seam, (x) => (x < 82 ? 220 : 60), 60);
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
  });

  it('does not need paper beyond the edge of the picture', () => {
    expect(measure([{ stroke: [2, 20, 2, 100, 6] }], () => 220, 60)).toBeGreaterThan(0.9);
  });
});
