import { describe, expect, test } from 'vitest';
import { fitPicture } from '../../../../src/ui/geometry/fit-picture.ts';
import { toDisplayPoint, toFrameBox, toFramePoint } from '../../../../src/ui/geometry/map-points.ts';

const FRAME = [1280, 720] as const;
const VIEW = { width: 360, height: 720 };
/** Scale 1, 460 pixels cut off at either side. */
const COVERED = fitPicture(FRAME, VIEW, 'cover');
/** Scale 0.28125, 258.75 CSS pixels free above and below. */
const CONTAINED = fitPicture(FRAME, VIEW, 'contain');

describe('between screen and picture', () => {
  test('the middle of the screen is the middle of the picture', () => {
    for (const fit of [COVERED, CONTAINED]) expect(toFramePoint(fit, { left: 180, top: 360 })).toEqual([640, 360]);
  });

  test('a covered picture loses its sides', () => {
    expect(toFramePoint(COVERED, { left: 0, top: 0 })).toEqual([460, 0]);
    expect(toDisplayPoint(COVERED, [0, 0])).toEqual({ left: -460, top: 0 });
  });

  test('a contained picture leaves room above', () => {
    expect(toFramePoint(CONTAINED, { left: 0, top: 258.75 })).toEqual([0, 0]);
    expect(toFramePoint(CONTAINED, { left: 0, top: 0 })[1]).toBeLessThan(0);
  });

  test('there and back again', () => {
    const TOLERANCE = 9; // decimal places
    for (const fit of [COVERED, CONTAINED]) {
      const [x, y] = toFramePoint(fit, toDisplayPoint(fit, [123, 456]));
      expect(x).toBeCloseTo(123, TOLERANCE);
      expect(y).toBeCloseTo(456, TOLERANCE);
    }
  });
});

describe('toFrameBox', () => {
  test('gives whole pixels, rounded outwards', () => {
    expect(toFrameBox(COVERED, { left: 10.4, top: 20.6, width: 100, height: 50 }, FRAME)).toEqual([470, 20, 101, 51]);
  });

  test('is clipped to the picture', () => {
    expect(toFrameBox(CONTAINED, { left: -50, top: 0, width: 500, height: 720 }, FRAME)).toEqual([0, 0, 1280, 720]);
  });

  test('is empty beside the picture', () => {
    const [, , , height] = toFrameBox(CONTAINED, { left: 0, top: 0, width: 360, height: 100 }, FRAME);
    expect(height).toBe(0);
  });
});
