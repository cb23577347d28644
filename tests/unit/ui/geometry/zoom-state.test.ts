import { describe, expect, test } from 'vitest';
import { MOST_ZOOM, panBy, WHOLE_PICTURE, zoomAt } from '../../../../src/ui/geometry/zoom-state.ts';

const VIEW = { width: 400, height: 300 };

describe('zoomAt', () => {
  test('keeps the point under the finger where it is', () => {
    const at = { left: 100, top: 200 };
    const state = zoomAt(zoomAt(WHOLE_PICTURE, at, 2, VIEW), at, 1.5, VIEW);
    expect(state.scale).toBe(3);
    expect(at.left).toBeCloseTo(state.left + 100 * state.scale);
    expect(at.top).toBeCloseTo(state.top + 200 * state.scale);
  });

  test('goes no further than the whole picture, and no deeper than the most', () => {
    const middle = { left: 200, top: 150 };
    expect(zoomAt(WHOLE_PICTURE, middle, 0.1, VIEW)).toEqual(WHOLE_PICTURE);
    expect(zoomAt(WHOLE_PICTURE, middle, 1e6, VIEW).scale).toBe(MOST_ZOOM);
  });

  test('shows no room beside the picture when it gets smaller at an edge', () => {
    const corner = zoomAt(WHOLE_PICTURE, { left: 400, top: 300 }, 4, VIEW);
    const { scale, left, top } = zoomAt(corner, { left: 0, top: 0 }, 0.5, VIEW);
    expect(left).toBeLessThanOrEqual(0);
    expect(left + VIEW.width * scale).toBeGreaterThanOrEqual(VIEW.width);
    expect(top + VIEW.height * scale).toBeGreaterThanOrEqual(VIEW.height);
  });
});

describe('panBy', () => {
  const doubled = zoomAt(WHOLE_PICTURE, { left: 200, top: 150 }, 2, VIEW);

  test('moves the picture', () => {
    expect(panBy(doubled, 50, -20, VIEW)).toEqual({ scale: 2, left: doubled.left + 50, top: doubled.top - 20 });
  });

  test('stops at its edges', () => {
    expect(panBy(doubled, 9999, 9999, VIEW)).toEqual({ scale: 2, left: 0, top: 0 });
    expect(panBy(doubled, -9999, -9999, VIEW)).toEqual({ scale: 2, left: -400, top: -300 });
  });

  test('leaves the whole picture where it is', () => {
    expect(panBy(WHOLE_PICTURE, 30, 30, VIEW)).toEqual(WHOLE_PICTURE);
  });
});
