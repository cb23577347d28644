import { expect, test } from 'vitest';
import { fromRoomShare, toRoomShare } from '../../../../src/ui/geometry/room-share.ts';

const room = { left: 16, top: 60, width: 328, height: 412 };

test('a box stands where it stood, by its shares of the room', () => {
  const box = { left: 98, top: 163, width: 164, height: 206 };
  expect(toRoomShare(room, box)).toEqual({ left: 0.25, top: 0.25, width: 0.5, height: 0.5 });
  expect(fromRoomShare(room, toRoomShare(room, box))).toEqual(box);
});

test('shares stay within 0–1 where rounding would take them out', () => {
  const narrow = { ...room, left: 0.1, width: 0.3 };
  const box = { ...narrow, left: 0.1 - 1e-16, width: 0.1 + 0.3 - 0.1 };
  expect(box.width / narrow.width).toBeGreaterThan(1);
  expect(toRoomShare(narrow, box)).toEqual({ left: 0, top: 0, width: 1, height: 1 });
});
