import { describe, expect, it } from 'vitest';
import type { FrameBox } from '../../../src/core/geometry.ts';
import type { GrayImage, RgbaImage } from '../../../src/core/image.ts';
import type { InkMap } from '../../../src/core/ink.ts';
import { extractInk } from '../../../src/vision/extract-ink.ts';
import { loadOpenCvNode } from '../../../src/vision/load-opencv-node.ts';
import type { OnStage } from '../../../src/vision/stage.ts';
import { countMats } from '../../../src/vision/with-mats.ts';
import { drawInk, type InkShape } from '../core/draw-ink.ts';
import { drawPicture } from './draw-picture.ts';
import { trackMats } from './track-mats.ts';

const BOX_TOLERANCE = 3; // pixels

const cv = await loadOpenCvNode();
const [WIDTH, HEIGHT] = [480, 300];

/** Three strokes, `zoom` times as large as life. */
const shapesOf = (zoom: number): InkShape[] => [
  { stroke: [100 * zoom, 100 * zoom, 96 * zoom, 190 * zoom, 8 * zoom] },
  { ring: [190 * zoom, 145 * zoom, 28 * zoom, 42 * zoom, 8 * zoom] },
  { stroke: [300 * zoom, 100 * zoom, 330 * zoom, 190 * zoom, 8 * zoom] },
];
const shapes = shapesOf(1);
const picture = drawPicture({ width: WIDTH, height: HEIGHT, shapes, paper: (x) => 235 - 0.3 * x, ink: 0.25 });
const ruled = drawPicture({
  width: WIDTH,
  height: HEIGHT,
  shapes: [...shapes, { bar: [0, 230, WIDTH, 3] }],
  paper: () => 235,
  ink: 0.25,
});

const halves = { ...picture, data: picture.data.map((level, i) => ((i >> 2) % WIDTH < 245 ? level : 255 - level)) };
const yellow = { ...picture, data: picture.data.map((level, i) => (i % 4 === 2 ? level : 255)) };

function extract(image: RgbaImage, region?: FrameBox, onStage?: OnStage): InkMap {
  const map = extractInk(cv, image, region, onStage);
  expect(countMats()).toBe(0);
  if (!map) throw new Error('expected ink, got none');
  return map;
}

/** The box of a shape's own ink. */
function boxOf(shape: InkShape): number[] {
  const ink = [...drawInk(WIDTH, HEIGHT, [shape]).data.entries()].filter(([, level]) => level).map(([i]) => i);
  const columns = ink.map((i) => i % WIDTH);
  const rows = ink.map((i) => Math.floor(i / WIDTH));
  const [left, top] = [Math.min(...columns), Math.min(...rows)];
  return [left, top, Math.max(...columns) - left + 1, Math.max(...rows) - top + 1];
}

describe('extractInk', () => {
  it('finds each stroke of a shaded picture as a component where it was drawn', () => {
    const map = extract(picture);
    expect(map).toMatchObject({ width: WIDTH, height: HEIGHT, scale: 1, origin: [0, 0] });
    expect(map.components).toHaveLength(shapes.length);
    const found = [...map.components].sort((a, b) => a.box[0] - b.box[0]);
    for (const [index, shape] of shapes.entries()) {
      boxOf(shape).forEach((side, k) => {
        expect(Math.abs(found[index].box[k] - side)).toBeLessThanOrEqual(BOX_TOLERANCE);
      });
      const { label, area } = found[index];
      expect(map.labels.filter((at) => at === label)).toHaveLength(area);
    }
  });

  it('takes a ruled line out', () => {
    const { components } = extract(ruled);
    expect(components).toHaveLength(shapes.length);
    for (const { box } of components) expect(box[1] + box[3]).toBeLessThan(220);
  });

  it('reads a region alone, and says where it is', () => {
    const map = extract(picture, [150, 50, 130, 200]);
    expect(map).toMatchObject({ width: 130, height: 200, scale: 1, origin: [150, 50] });
    expect(map.components).toHaveLength(1);
    const [x, y] = map.components[0].box;
    const [left, top] = boxOf(shapes[1]);
    expect(Math.abs(map.origin[0] + x - left)).toBeLessThanOrEqual(BOX_TOLERANCE);
    expect(Math.abs(map.origin[1] + y - top)).toBeLessThanOrEqual(BOX_TOLERANCE);
  });

  it('finds the same strokes in a large picture, at a smaller scale', () => {
    const zoom = 4;
    const plan = { width: zoom * WIDTH, height: zoom * HEIGHT, shapes: shapesOf(zoom) };
    const map = extract(drawPicture({ ...plan, paper: () => 235, ink: 0.25 }));
    expect(map.scale).toBeGreaterThan(1);
    expect(map.components).toHaveLength(shapes.length);
    const [left] = [...map.components].sort((a, b) => a.box[0] - b.box[0]);
    expect(Math.abs((left.box[0] * map.scale) / zoom - boxOf(shapes[0])[0])).toBeLessThanOrEqual(BOX_TOLERANCE);
  });

  it('gives nothing where the region lies outside', () => {
    expect(extractInk(cv, picture, [WIDTH, 0, 50, 50])).toBeUndefined();
    expect(countMats()).toBe(0);
  });

  it('shows every stage to whoever looks, each a copy of its own', () => {
    const stages = new Map<string, GrayImage | RgbaImage>();
    extract(ruled, undefined, (name, image) => void stages.set(name, image));
    expect([...stages.keys()]).toEqual(['gray', 'paper', 'ink-depth', 'ink', 'without-lines']);
    for (const { width, height, data } of stages.values()) {
      expect([width, height, data.length]).toEqual([WIDTH, HEIGHT, WIDTH * HEIGHT]);
    }
    const levelAt = (name: string, x: number, y: number) => stages.get(name)?.data[y * WIDTH + x];
    expect(levelAt('gray', 20, 20)).toBe(235);
    expect(levelAt('ink', 400, 231)).toBe(255);
    expect(levelAt('without-lines', 400, 231)).toBe(0);
    expect(levelAt('without-lines', 98, 145)).toBe(255);
  });

  it.each<[string, RgbaImage, FrameBox | undefined]>([
    ['a picture', picture, undefined],
    ['a picture with a ruled line', ruled, undefined],
    ['light ink', drawPicture({ width: WIDTH, height: HEIGHT, shapes, paper: () => 40, ink: 4 }), undefined],
    ['a small region, enlarged', picture, [170, 90, 60, 40]],
    ['dark and light ink', halves, undefined],
    ['ink that one colour channel shows', yellow, undefined],
    ['a region outside', picture, [WIDTH, 0, 50, 50]],
  ])('leaves no Mat of all that it made: %s', (_, image, region) => {
    const tracked = trackMats(cv);
    extractInk(tracked.cv, image, region);
    expect(tracked.alive()).toBe(0);
    expect(tracked.made() > 0).toBe(region?.[0] !== WIDTH);
    expect(countMats()).toBe(0);
  });
});
