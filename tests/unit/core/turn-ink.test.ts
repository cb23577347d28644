import { describe, expect, it } from 'vitest';
import type { InkMap } from '../../../src/core/ink.ts';
import { cutOutTurned, toPicture, turnComponents } from '../../../src/core/turn-ink.ts';
import { levelLine } from '../../../src/core/level-line.ts';
import { drawInkMap } from './draw-ink-map.ts';
import type { InkShape } from './draw-ink.ts';

const rad = (degrees: number): number => (degrees * Math.PI) / 180;

/** Upright strokes of 40 on a line that falls by `degrees`, drawn as the whole line was turned. */
function slopingLine(degrees: number) {
  const [cos, sin] = [Math.cos(rad(degrees)), Math.sin(rad(degrees))];
  const at = (along: number, down: number) => [150 + along * cos - down * sin, 150 + along * sin + down * cos] as const;
  const stroke = (along: number): InkShape[] => {
    const [[x0, y0], [x1, y1]] = [at(along, -20), at(along, 20)];
    return [{ stroke: [x0, y0, x1, y1, 4] }];
  };
  return drawInkMap(300, 300, [-60, -20, 20, 60].map(stroke));
}

/** The same map with each pixel as a square of `times`. */
function enlarge({ width, height, labels, components, ...rest }: InkMap, times: number): InkMap {
  const large = new Int32Array(width * height * times ** 2);
  for (let i = 0; i < large.length; i++) {
    const [x, y] = [i % (width * times), Math.floor(i / (width * times))];
    large[i] = labels[Math.floor(y / times) * width + Math.floor(x / times)];
  }
  const boxes = components.map(({ label, box: [x, y, w, h], area }) => {
    return { label, box: [x * times, y * times, w * times, h * times] as const, area: area * times ** 2 };
  });
  return { ...rest, width: width * times, height: height * times, labels: large, components: boxes };
}

describe('turnComponents', () => {
  it('turns boxes exactly by quarters', () => {
    const map = drawInkMap(60, 60, [[{ stroke: [20, 10, 20, 40, 4] }]]);
    const [{ box }] = map.components;
    const [x, y, w, h] = box;
    expect(turnComponents(map, map.components, Math.PI / 2)[0].box).toEqual([y, -x - w, h, w]);
    expect(turnComponents(map, map.components, Math.PI)[0].box).toEqual([-x - w, -y - h, w, h]);
  });

  it('sees a leaning stroke as slender as it is', () => {
    const map = slopingLine(30);
    for (const { box } of turnComponents(map, map.components, rad(30))) {
      expect(box[2]).toBeLessThan(8);
      expect(Math.abs(box[3] - 44)).toBeLessThan(4);
    }
  });
});

describe('cutOutTurned', () => {
  it.each([90, 180, -90])('keeps every pixel at %i°', (degrees) => {
    const map = drawInkMap(60, 60, [[{ stroke: [20, 10, 30, 40, 4] }], [{ stroke: [40, 10, 40, 40, 4] }]]);
    const cut = cutOutTurned(map, map.components.slice(0, 1), rad(degrees)).map;
    expect(cut.components.map(({ label }) => label)).toEqual([1]);
    expect(cut.components[0].area).toBe(map.components[0].area);
    expect(cut.labels.filter((label) => label === 1)).toHaveLength(map.components[0].area);
    expect(cut.labels.some((label) => label === 2)).toBe(false);
  });

  it.each([25, 90, -140])('knows where its pixels stand in the picture: %i°', (degrees) => {
    const map = { ...slopingLine(10), scale: 2, origin: [30, 40] as const };
    const cut = cutOutTurned(map, map.components, rad(degrees)).map;
    for (const { label, box } of map.components) {
      const turned = cut.components.find((component) => component.label === label)?.box ?? [0, 0, 0, 0];
      const [x, y] = toPicture(cut, turned[0] + turned[2] / 2, turned[1] + turned[3] / 2);
      const [expectedX, expectedY] = toPicture(map, box[0] + box[2] / 2, box[1] + box[3] / 2);
      expect(Math.hypot(x - expectedX, y - expectedY)).toBeLessThan(4);
    }
  });
});

describe('levelLine', () => {
  it.each([-24, 12, 24])('makes a line level that falls by %i°, its strokes upright', (degrees) => {
    const map = slopingLine(degrees);
    const slope = Math.tan(rad(degrees));
    const level = levelLine(map, { components: map.components, height: 50, slope, offset: 150 - slope * 150 });
    expect(level.line.slope).toBe(0);
    expect(Math.abs(level.line.height - 44)).toBeLessThan(4);
    for (const { box } of level.line.components) {
      expect(box[2]).toBeLessThan(8);
      expect(Math.abs(box[1] + box[3] / 2 - level.line.offset)).toBeLessThan(2);
    }
  });

  it('leaves a line as it is that is nearly level', () => {
    const map = slopingLine(1);
    const line = { components: map.components, height: 44, slope: Math.tan(rad(1)), offset: 147 };
    expect(levelLine(map, line)).toEqual({ map, line });
  });

  it.each([1, 24])('looks at large writing in fewer pixels, falling by %i°', (degrees) => {
    const small = slopingLine(degrees);
    const slope = Math.tan(rad(degrees));
    const line = { components: small.components, height: 44, slope, offset: 150 - slope * 150 };
    const map = enlarge(small, 3);
    const components = map.components;
    const { map: own, line: level } = levelLine(map, { ...line, components, height: 132, offset: 3 * line.offset });
    expect(own.scale).toBe(2);
    expect(Math.abs(level.height - 66)).toBeLessThan(4);
    for (const { box: [x, y, width, height] } of level.components) {
      const middle = level.offset + level.slope * (x + width / 2);
      expect(Math.abs(y + height / 2 - middle)).toBeLessThan(3);
    } // prettier-ignore
    const [{ box }] = level.components;
    const [x, y] = toPicture(own, box[0] + box[2] / 2, box[1] + box[3] / 2);
    const [full] = components;
    expect(Math.abs(x - full.box[0] - full.box[2] / 2)).toBeLessThan(6);
    expect(Math.abs(y - full.box[1] - full.box[3] / 2)).toBeLessThan(6);
  });
});
