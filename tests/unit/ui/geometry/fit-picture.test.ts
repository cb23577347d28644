import { describe, expect, test } from 'vitest';
import { fitPicture } from '../../../../src/ui/geometry/fit-picture.ts';

describe('fitPicture', () => {
  test.each([
    // A landscape picture in a portrait element: full height, sides cut off alike.
    { fit: 'cover', frame: [1280, 720], view: { width: 360, height: 720 }, expected: { scale: 1, left: -460, top: 0 } },
    { fit: 'cover', frame: [640, 480], view: { width: 1280, height: 480 }, expected: { scale: 2, left: 0, top: -240 } },
    {
      fit: 'contain',
      frame: [1280, 720],
      view: { width: 640, height: 720 },
      expected: { scale: 0.5, left: 0, top: 180 },
    },
    {
      fit: 'contain',
      frame: [100, 400],
      view: { width: 400, height: 200 },
      expected: { scale: 0.5, left: 175, top: 0 },
    },
    { fit: 'cover', frame: [320, 240], view: { width: 320, height: 240 }, expected: { scale: 1, left: 0, top: 0 } },
  ] as const)('$fit lays $frame into $view', ({ fit, frame, view, expected }) => {
    expect(fitPicture(frame, view, fit)).toEqual(expected);
  });

  test.each([
    { frame: [0, 480], view: { width: 10, height: 10 } },
    { frame: [640, 480], view: { width: 10, height: 0 } },
  ] as const)('refuses $frame in $view', ({ frame, view }) => {
    expect(() => fitPicture(frame, view, 'cover')).toThrow(RangeError);
  });
});
