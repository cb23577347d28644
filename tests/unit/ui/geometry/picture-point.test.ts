import { expect, test } from 'vitest';
import { fitPicture } from '../../../../src/ui/geometry/fit-picture.ts';
import { toPicturePoint } from '../../../../src/ui/geometry/picture-point.ts';

const FRAME = [640, 480] as const;
const VIEW = { width: 360, height: 480 };

test.each([
  { fit: 'cover', at: { left: 180, top: 240 }, point: { x: 0.5, y: 0.5 } },
  // 640 wide in 360: 140 are cut off at either side.
  { fit: 'cover', at: { left: 0, top: 0 }, point: { x: 140 / 640, y: 0 } },
  // 270 high in 480: 105 stay free above.
  { fit: 'contain', at: { left: 90, top: 105 }, point: { x: 0.25, y: 0 } },
] as const)('$fit: $at', ({ fit, at, point }) => {
  const found = toPicturePoint(fitPicture(FRAME, VIEW, fit), at, FRAME);
  expect(found?.x).toBeCloseTo(point.x);
  expect(found?.y).toBeCloseTo(point.y);
});

test('beside the picture there is no point of it', () => {
  expect(toPicturePoint(fitPicture(FRAME, VIEW, 'contain'), { left: 90, top: 50 }, FRAME)).toBeUndefined();
});
