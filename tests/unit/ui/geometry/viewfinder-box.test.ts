import { describe, expect, test } from 'vitest';
import { fitPicture, type Fit } from '../../../../src/ui/geometry/fit-picture.ts';
import { usualViewfinder, viewfinderRoom } from '../../../../src/ui/geometry/viewfinder-box.ts';

const INSET = { top: 60, bottom: 56 };

function place(frame: readonly [number, number], view: { width: number; height: number }, fit: Fit) {
  return usualViewfinder(viewfinderRoom(frame, fitPicture(frame, view, fit), view, INSET));
}

describe('the usual viewfinder', () => {
  test.each([
    { what: 'phone upright', frame: [720, 1280], view: { width: 360, height: 555 }, fit: 'cover' },
    { what: 'phone on its side', frame: [1280, 720], view: { width: 503, height: 360 }, fit: 'cover' },
    { what: 'laptop', frame: [640, 480], view: { width: 1280, height: 600 }, fit: 'cover' },
    { what: 'camera across the screen', frame: [1280, 720], view: { width: 360, height: 555 }, fit: 'contain' },
  ] as const)(
    '$what: lies in the picture, below the bar and above the controls, centred between left and right',
    ({ frame, view, fit }) => {
      const picture = fitPicture(frame, view, fit);
      const box = place(frame, view, fit);
      expect(box.top).toBeGreaterThanOrEqual(Math.max(INSET.top, picture.top));
      const foot = view.height - INSET.bottom;
      expect(box.top + box.height).toBeLessThanOrEqual(Math.min(foot, picture.top + frame[1] * picture.scale));
      expect(box.left).toBeGreaterThanOrEqual(Math.max(0, picture.left));
      expect(box.left + box.width / 2).toBeCloseTo(view.width / 2);
      expect(box.width).toBeGreaterThan(200);
      expect(box.height).toBeGreaterThan(100);
    },
  );

  test('is no tower on a tall screen', () => {
    const { width, height } = place([720, 1280], { width: 360, height: 1000 }, 'cover');
    expect(height).toBe(width * 1.25);
  });

  test('is empty, and not negative, where there is no room', () => {
    const { width, height } = place([640, 480], { width: 20, height: 50 }, 'cover');
    expect([width, height]).toEqual([0, 0]);
  });
});
