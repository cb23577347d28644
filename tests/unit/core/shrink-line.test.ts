import { describe, expect, it } from 'vitest';
import { shrinkLine } from '../../../src/core/shrink-line.ts';
import { toPicture } from '../../../src/core/turn-ink.ts';
import { drawInkMap } from './draw-ink-map.ts';

const LEFT = [{ stroke: [60, 60, 60, 180, 14] as const }];
const RIGHT = [{ stroke: [120, 70, 180, 180, 14] as const }];

describe('shrinkLine', () => {
  it.each([2, 3])('has the same strokes in fewer pixels, in the same place of the picture: %i', (step) => {
    const map = { ...drawInkMap(240, 240, [LEFT, RIGHT]), scale: 1.5, origin: [30, 40] as const };
    const line = { components: map.components, height: 120, slope: 0.02, offset: 118 };
    const small = shrinkLine({ map, line }, step);
    expect(small.map.scale).toBe(1.5 * step);
    expect(small.line.height).toBe(120 / step);
    expect(small.line.components.map(({ label }) => label)).toEqual([1, 2]);
    for (const [index, { label, box: [x, y, width, height], area }] of small.line.components.entries()) {
      const { box, area: full } = map.components[index];
      expect(Math.abs((area * step ** 2) / full - 1)).toBeLessThan(0.1);
      expect(small.map.labels.filter((own) => own === label)).toHaveLength(area);
      const corners = [toPicture(small.map, x, y), toPicture(small.map, x + width, y + height)].flat();
      const expected = [toPicture(map, box[0], box[1]), toPicture(map, box[0] + box[2], box[1] + box[3])].flat();
      corners.forEach((corner, i) => expect(Math.abs(corner - expected[i])).toBeLessThanOrEqual(1.5 * step));
    } // prettier-ignore
    const [, middle] = toPicture(small.map, 0, small.line.offset);
    const [left] = small.map.origin;
    const [, expected] = toPicture(map, 0, line.offset + (line.slope * (left - 30)) / 1.5);
    expect(middle).toBeCloseTo(expected);
  });

  it('leaves out what is too small to be seen', () => {
    const map = drawInkMap(60, 60, [[{ stroke: [20, 10, 20, 50, 8] }], [{ stroke: [41, 20, 41, 20, 1] }]]);
    const line = { components: map.components, height: 40, slope: 0, offset: 30 };
    expect(shrinkLine({ map, line }, 4).line.components.map(({ label }) => label)).toEqual([1]);
  });
});
