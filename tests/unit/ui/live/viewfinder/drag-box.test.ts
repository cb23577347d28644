import { describe, expect, test } from 'vitest';
import { fromRoomShare, toRoomShare } from '../../../../../src/ui/geometry/room-share.ts';
import { dragBox, SMALLEST } from '../../../../../src/ui/live/viewfinder/drag-box.ts';

const ROOM = { left: 10, top: 60, width: 340, height: 400 };
const BOX = { left: 50, top: 100, width: 200, height: 100 };

describe('a viewfinder', () => {
  test.each([
    ['all', { left: 70, top: 130, width: 200, height: 100 }],
    ['top-left', { left: 70, top: 130, width: 180, height: 70 }],
    ['top-right', { left: 50, top: 130, width: 220, height: 70 }],
    ['bottom-right', { left: 50, top: 100, width: 220, height: 130 }],
    ['bottom-left', { left: 70, top: 100, width: 180, height: 130 }],
  ] as const)('dragged at %s follows, and its other sides stay', (grip, expected) => {
    expect(dragBox(BOX, grip, { left: 20, top: 30 }, ROOM)).toEqual(expected);
  });

  test('stays in its room, with its size, when it is moved', () => {
    const moved = dragBox(BOX, 'all', { left: -500, top: 5000 }, ROOM);
    expect(moved).toEqual({ left: 10, top: 360, width: 200, height: 100 });
  });

  test('fills its room and no more when a corner is dragged out of it', () => {
    const grown = dragBox(
      dragBox(BOX, 'top-left', { left: -999, top: -999 }, ROOM),
      'bottom-right',
      { left: 999, top: 999 },
      ROOM,
    );
    expect(grown).toEqual(ROOM);
  });

  test.each(['top-left', 'bottom-right'] as const)('is never turned inside out at %s', (grip) => {
    const by = grip === 'top-left' ? 999 : -999;
    expect(dragBox(BOX, grip, { left: by, top: by }, ROOM)).toMatchObject(SMALLEST);
  });

  test('fills a room that is smaller than the smallest viewfinder', () => {
    const room = { left: 0, top: 0, width: 50, height: 40 };
    expect(dragBox(room, 'bottom-right', { left: 30, top: 30 }, room)).toEqual(room);
  });

  test('stands at the same shares of another room', () => {
    const other = { left: 0, top: 0, width: 680, height: 200 };
    const there = fromRoomShare(other, toRoomShare(ROOM, BOX));
    expect(toRoomShare(other, there).left).toBeCloseTo(40 / 340);
    expect(there.height).toBeCloseTo(50);
    expect(fromRoomShare(ROOM, toRoomShare(ROOM, BOX))).toEqual(BOX);
  });
});
