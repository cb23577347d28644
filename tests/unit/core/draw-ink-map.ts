import type { InkMap } from '../../../src/core/ink.ts';
import { drawInk, type InkShape } from './draw-ink.ts';

/** A map in which each list of shapes is a component of its own, numbered from 1; the shapes must lie inside. */
export function drawInkMap(width: number, height: number, components: readonly (readonly InkShape[])[]): InkMap {
  const labels = new Int32Array(width * height);
  const drawn = components.map((shapes, index) => {
    const label = index + 1;
    const { data } = drawInk(width, height, shapes);
    let [left, right, top, bottom, area] = [width, -1, height, -1, 0];
    data.forEach((level, i) => {
      if (!level) return;
      const [x, y] = [i % width, Math.floor(i / width)];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      labels[i] = label;
      area++;
    });
    return { label, box: [left, top, right - left + 1, bottom - top + 1] as const, area };
  });
  return { width, height, labels, components: drawn, scale: 1, origin: [0, 0] };
}
