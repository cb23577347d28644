import { expect, test } from 'vitest';
import type { InkMask } from '../../../src/core/mask.ts';
import { varyMask } from '../../../src/core/vary-mask.ts';
import { drawInk } from './draw-ink.ts';

const [WIDTH, HEIGHT] = [40, 60];
const upright: InkMask = { x: 7, y: 9, ...drawInk(WIDTH, HEIGHT, [{ stroke: [20, 0, 20, 60, 6] }]) };

/** Mean column of a row's ink; undefined where it has none. */
function middleOf({ width, data }: InkMask, row: number): number | undefined {
  const columns = [...data.subarray(row * width, (row + 1) * width)].flatMap((level, x) => (level ? [x] : []));
  return columns.length > 0 ? columns.reduce((sum, x) => sum + x, 0) / columns.length : undefined;
}

test('two variants lean, to the right and to the left, as high as the character', () => {
  const [right, left] = varyMask(upright);
  for (const [mask, sign] of [
    [right, 1],
    [left, -1],
  ] as const) {
    // prettier-ignore
    expect(mask.height).toBe(HEIGHT);
    const rise = (middleOf(mask, 3) ?? NaN) - (middleOf(mask, HEIGHT - 4) ?? NaN);
    expect(sign * rise).toBeGreaterThan(0.15 * HEIGHT);
    expect(sign * rise).toBeLessThan(0.25 * HEIGHT);
  }
});

test('two variants are wider and narrower', () => {
  const [, , wide, narrow] = varyMask(upright);
  expect([wide.width, narrow.width]).toEqual([50, 32]);
  expect([wide.height, narrow.height]).toEqual([HEIGHT, HEIGHT]);
});

test('ink stays ink: about as much of it, none lost at the sides', () => {
  const count = ({ data }: InkMask): number => data.reduce((sum, level) => sum + (level ? 1 : 0), 0);
  const ink = count(upright);
  const [right, left, wide, narrow] = varyMask(upright).map(count);
  for (const leaning of [right, left]) expect(leaning).toBe(ink);
  expect(wide / ink).toBeGreaterThan(1.1); // six columns become seven or eight
  expect(narrow / ink).toBeLessThan(0.9);
});

test('a speck survives', () => {
  const speck: InkMask = { x: 0, y: 0, width: 1, height: 1, data: Uint8Array.of(255) };
  for (const variant of varyMask(speck)) expect(variant.data).toEqual(Uint8Array.of(255));
});
