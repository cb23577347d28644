import { describe, expect, it } from 'vitest';
import { moveBox, type Motion } from '../../../../src/core/fusion/motion.ts';
import type { FrameBox } from '../../../../src/core/geometry.ts';
import { followBoxes } from '../../../../src/reader/reuse/follow-boxes.ts';

const HEIGHT = 40; // pixels
/** Four characters, the third with a dot over it. */
const LINE: readonly FrameBox[] = [
  [10, 20, 24, 40],
  [40, 18, 26, 42],
  [80, 20, 20, 40],
  [85, 4, 8, 8],
  [120, 21, 25, 40],
];
const SHIFT: Motion = { a: 1, b: 0, dx: 12, dy: -7 };
const move = (motion: Motion): FrameBox[] => LINE.map((box) => moveBox(motion, box));

describe('followBoxes', () => {
  it.each([
    ['a shift', SHIFT],
    ['a turn and a zoom', { a: 1.05 * Math.cos(0.03), b: 1.05 * Math.sin(0.03), dx: 5, dy: 5 }],
  ])('knows a line again after %s', (_, motion) => {
    expect(followBoxes(LINE, move(motion), HEIGHT)?.order).toEqual([0, 1, 2, 3, 4]);
  });

  it('knows what stands above another, whichever comes first, and how far all has moved', () => {
    const now = move(SHIFT);
    const followed = followBoxes(LINE, [now[0], now[1], now[3], now[2], now[4]], HEIGHT);
    expect(followed?.order).toEqual([0, 1, 3, 2, 4]);
    expect(followed?.distance).toBeCloseTo(Math.hypot(12, 7), 6);
  });

  it.each([
    ['a box has gone', move(SHIFT).slice(1)],
    ['one has come', [...move(SHIFT), [160, 20, 20, 40] as const]],
    ['one has grown', move(SHIFT).with(1, [52, 11, 40, 42])],
    ['one has moved by itself', move(SHIFT).with(0, [0, 13, 24, 40])],
    ['all have gone far', move({ ...SHIFT, dx: 4 * HEIGHT })],
    ['all have gone', []],
  ])('does not where %s', (_, now: readonly FrameBox[]) => {
    expect(followBoxes(LINE, now, HEIGHT)).toBeUndefined();
  });

  it('knows nothing again where nothing was', () => {
    expect(followBoxes([], [], HEIGHT)).toBeUndefined();
  });
});
