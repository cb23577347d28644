import { describe, expect, it } from 'vitest';
import { crossesShadow } from '../../../../src/reader/light/crosses-shadow.ts';
import { layBoxes } from '../../../../src/reader/light/lay-boxes.ts';
import { plainPicture } from '../plain-picture.ts';
import { HEIGHT, INK, isInk, LEFT, line, PAPER, RIGHT, TALL, WIDTH } from './stroke-line.ts';

/** @param light share of the light that falls on a place, 0–1 */
const crosses = (
  light: (x: number, y: number) => number,
  [ink, paper]: readonly [number, number] = [INK, PAPER],
): boolean =>
  crossesShadow(
    plainPicture(WIDTH, HEIGHT, (x, y) => light(x, y) * (isInk(x, y) ? ink : paper)),
    layBoxes(line),
  );

/** A shadow that begins at `from`, leaves this share of the light, and takes `border` pixels to get dark; its border leans by `lean`. */
const shadowFrom =
  (from: number, { left = 0.2, border = 12, lean = 0 } = {}) =>
  (x: number, y: number): number =>
    1 - (1 - left) * Math.min(1, Math.max(0, (x + lean * (y - HEIGHT / 2) - from) / border));

describe("a deep shadow's border", () => {
  it.each([
    ['through a line', shadowFrom(184)],
    ['right behind the last character', shadowFrom(RIGHT + 20)],
    ['on a slant', shadowFrom(184, { lean: 0.7 })],
  ])('%s may take strokes', (_, light) => {
    expect(crosses(light)).toBe(true);
  });

  it('is seen on a board with light writing', () => {
    expect(crosses(shadowFrom(184), [230, 60])).toBe(true);
  });
});

describe('light that takes nothing', () => {
  it.each<[string, (x: number, y: number) => number]>([
    ['plain light', () => 1],
    ['a shadow that leaves half', shadowFrom(184, { left: 0.5 })],
    ['one that falls slowly', shadowFrom(LEFT, { border: 6 * TALL })],
    ['a border far behind the last character', shadowFrom(RIGHT + 80)],
    ['a shadow over the line and all around it', () => 0.2],
    ['one whose border lies along the line', (_, y) => (y > HEIGHT - 20 ? 0.2 : 1)],
  ])('%s', (_, light) => {
    expect(crosses(light)).toBe(false);
  });
});
