import type { DisplayBox, DisplayPoint } from '../../geometry/display-point.ts';

/** What of a box is dragged: all of it, or a corner. */
export type Grip = 'all' | 'top-left' | 'top-right' | 'bottom-right' | 'bottom-left';

/** Smallest sides of a viewfinder, CSS pixels: room for a short string and for the grips. */
export const SMALLEST = { width: 96, height: 64 } as const;

/** The box after its grip was dragged by so many CSS pixels; it stays in `room` and does not get smaller than `SMALLEST`. */
export function dragBox(box: DisplayBox, grip: Grip, by: DisplayPoint, room: DisplayBox): DisplayBox {
  const horizontally = dragSide(
    [box.left, box.left + box.width],
    by.left,
    grip === 'all' ? 'both' : grip.endsWith('left') ? 'start' : 'end',
    [room.left, room.left + room.width],
    SMALLEST.width,
  );
  const vertically = dragSide(
    [box.top, box.top + box.height],
    by.top,
    grip === 'all' ? 'both' : grip.startsWith('top') ? 'start' : 'end',
    [room.top, room.top + room.height],
    SMALLEST.height,
  );
  return {
    left: horizontally[0],
    top: vertically[0],
    width: horizontally[1] - horizontally[0],
    height: vertically[1] - vertically[0],
  };
}

type Interval = readonly [start: number, end: number];

function dragSide(
  [start, end]: Interval,
  by: number,
  what: 'start' | 'end' | 'both',
  room: Interval,
  smallest: number,
): Interval {
  // Where the room itself is smaller than the smallest box, the box fills it.
  const least = Math.min(smallest, room[1] - room[0]);
  if (what === 'start') return [within(start + by, room[0], end - least), end];
  if (what === 'end') return [start, within(end + by, start + least, room[1])];
  const moved = within(start + by, room[0], room[1] - (end - start));
  return [moved, moved + (end - start)];
}

const within = (value: number, lowest: number, highest: number): number => Math.max(lowest, Math.min(value, highest));
