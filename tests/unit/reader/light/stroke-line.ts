import type { FrameQuad } from '../../../../src/core/geometry.ts';
import type { ReadLine } from '../../../../src/core/reading.ts';

export const [WIDTH, HEIGHT] = [400, 200];
/** Four upright strokes, 60 high, that stand for characters; levels of ink and paper in plain light. */
export const [TOP, TALL, PEN] = [70, 60, 8];
export const STROKES = [120, 160, 200, 240];
export const [INK, PAPER] = [30, 190];

export const isInk = (x: number, y: number): boolean =>
  y >= TOP && y < TOP + TALL && STROKES.some((left) => x >= left && x < left + PEN);

export const LEFT = STROKES[0];
export const RIGHT = STROKES[3] + PEN;
export const line = {
  quad: [
    [LEFT, TOP],
    [RIGHT, TOP],
    [RIGHT, TOP + TALL],
    [LEFT, TOP + TALL],
  ] satisfies FrameQuad,
  characters: STROKES.map((left) => ({ box: [left, TOP, PEN, TALL] })),
} as unknown as Pick<ReadLine, 'quad' | 'characters'>;
