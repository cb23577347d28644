import { describe, expect, it } from 'vitest';
import type { FrameBox, FrameQuad, Side } from '../../../../src/core/geometry.ts';
import type { ReadLine } from '../../../../src/core/reading.ts';
import { findContinuations } from '../../../../src/reader/region/find-continuations.ts';
import { loadOpenCvNode } from '../../../../src/vision/load-opencv-node.ts';
import type { InkShape } from '../../core/draw-ink.ts';
import { drawPicture } from '../../vision/draw-picture.ts';
import { trackMats } from '../../vision/track-mats.ts';

const cv = await loadOpenCvNode();
const [WIDTH, HEIGHT] = [640, 480];
/** Zeros of this size, whose middles stand on row `ROW`, pixels. */
const [ZERO_WIDTH, ZERO_HEIGHT, ROW] = [44, 66, 240];
/** The middles of those in the region, 16 pixels of white between them: a quarter of their height. */
const INSIDE = [260, 320, 380];
/** Holds these, with 8 pixels to spare. */
const REGION: FrameBox = [230, 180, 180, 120];

const zero = (x: number, y = ROW, zoom = 1): InkShape => ({
  ring: [x, y, (zoom * ZERO_WIDTH) / 2 - 4, (zoom * ZERO_HEIGHT) / 2 - 4, 7],
});

const write = (shapes: readonly InkShape[]) =>
  drawPicture({
    width: WIDTH,
    height: HEIGHT,
    shapes: [...INSIDE.map((x) => zero(x)), ...shapes],
    paper: () => 235,
    ink: 0.25,
  });

/** The zeros of the region, as read. */
const line = {
  quad: [
    [INSIDE[0] - ZERO_WIDTH / 2, ROW - ZERO_HEIGHT / 2],
    [INSIDE[2] + ZERO_WIDTH / 2, ROW - ZERO_HEIGHT / 2],
    [INSIDE[2] + ZERO_WIDTH / 2, ROW + ZERO_HEIGHT / 2],
    [INSIDE[0] - ZERO_WIDTH / 2, ROW + ZERO_HEIGHT / 2],
  ] satisfies FrameQuad,
  characters: INSIDE.map((x) => ({ box: [x - ZERO_WIDTH / 2, ROW - ZERO_HEIGHT / 2, ZERO_WIDTH, ZERO_HEIGHT] })),
} as unknown as ReadLine;

const sidesOf = (...given: Parameters<typeof findContinuations>): Side[] =>
  findContinuations(...given).map(({ side }) => side);

describe('a line', () => {
  it.each<[string, InkShape[], string[]]>([
    ['with nothing beside the region is whole', [], []],
    ['goes on to the right', [zero(440)], ['right']],
    ['goes on to the left', [zero(200)], ['left']],
    ['goes on on both sides', [zero(200), zero(440), zero(500)], ['left', 'right']],
    ['goes on behind a white gap such as stands within numbers', [zero(470)], ['right']],
    ['is not the one of the next column', [zero(540), zero(600)], []],
    ['is not the one below it, beside the region', [zero(440, ROW + 80)], []],
    ['is not a speck', [zero(440, ROW, 0.2)], []],
    ['is not much larger writing', [zero(500, ROW, 3.2)], []],
  ])('%s', (_, shapes, sides) => {
    expect(sidesOf(cv, write(shapes), REGION, line)).toEqual(sides);
  });

  it('goes on downwards where it is turned', () => {
    const across = write([zero(440)]);
    const data = new Uint8ClampedArray(across.data.length);
    for (let i = 0; i < WIDTH * HEIGHT; i++) {
      const [x, y] = [HEIGHT - 1 - Math.floor(i / WIDTH), i % WIDTH]; // a quarter turn clockwise
      data.set(across.data.subarray(4 * i, 4 * i + 4), 4 * (y * HEIGHT + x));
    }
    const turnBox = ([x, y, w, h]: FrameBox): FrameBox => [HEIGHT - y - h, x, h, w];
    const turned = {
      quad: line.quad.map(([x, y]) => [HEIGHT - y, x]),
      characters: line.characters.map(({ box }) => ({ box: turnBox(box) })),
    } as unknown as ReadLine;
    expect(sidesOf(cv, { width: HEIGHT, height: WIDTH, data }, turnBox(REGION), turned)).toEqual(['bottom']);
  });

  it('is whole where the region ends with the picture', () => {
    const picture = write([zero(440)]);
    expect(sidesOf(cv, picture, [0, 0, WIDTH, HEIGHT], line)).toEqual([]);
  });
});

describe('what stands next to a line', () => {
  const nextTo = (shapes: readonly InkShape[]) => findContinuations(cv, write(shapes), REGION, line)[0]?.next;

  it('is shown to whoever can tell a character', () => {
    const glyph = nextTo([zero(440)]);
    expect(glyph).toHaveLength(784);
    expect(glyph && Math.max(...glyph)).toBeCloseTo(1, 6);
  });

  it.each<[string, InkShape[]]>([
    ['two that touch', [zero(438), zero(478)]],
    ['a low sign', [zero(440, ROW, 0.6)]],
  ])('is not, where it may be something else: %s', (_, shapes) => {
    const found = findContinuations(cv, write(shapes), REGION, line);
    expect(found).toEqual([{ side: 'right', next: undefined }]);
  });
});

it('looks no further where a line ends far from every edge, and leaves no Mat where it looks', () => {
  const tracked = trackMats(cv);
  expect(sidesOf(tracked.cv, write([]), [60, 60, 540, 400], line)).toEqual([]);
  expect(tracked.made()).toBe(0);
  expect(sidesOf(tracked.cv, write([zero(440)]), REGION, line)).toEqual(['right']);
  expect(tracked.made()).toBeGreaterThan(0);
  expect(tracked.alive()).toBe(0);
});
