import type { DisplayBox } from './display-point.ts';

/** A box as shares of the room it stands in, 0–1 each: it stands alike in a phone held upright and on its side. */
export interface RoomShare {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const toRoomShare = (room: DisplayBox, box: DisplayBox): RoomShare => ({
  left: share(box.left - room.left, room.width),
  top: share(box.top - room.top, room.height),
  width: share(box.width, room.width),
  height: share(box.height, room.height),
});

/** A side that fills the room may come out above 1 by a rounding, and would not be kept. */
const share = (part: number, all: number): number => Math.min(Math.max(part / all, 0), 1);

export const fromRoomShare = (room: DisplayBox, share: RoomShare): DisplayBox => ({
  left: room.left + share.left * room.width,
  top: room.top + share.top * room.height,
  width: share.width * room.width,
  height: share.height * room.height,
});
