import type { FrameBox, FramePoint, Side } from '../../core/geometry.ts';

/** Where a straight way leaves a box. */
export interface Exit {
  readonly side: Side;
  /** How long the way is until there, pixels; 0 or less where it begins beyond that side. */
  readonly distance: number;
}

/** The side of the box that the way from `from` along the unit vector `way` comes to first. */
export function leaveRegion([x, y]: FramePoint, [dx, dy]: FramePoint, [left, top, width, height]: FrameBox): Exit {
  const across: Exit =
    dx < 0 ? { side: 'left', distance: (left - x) / dx } : { side: 'right', distance: (left + width - x) / dx };
  const down: Exit =
    dy < 0 ? { side: 'top', distance: (top - y) / dy } : { side: 'bottom', distance: (top + height - y) / dy };
  // Along an axis the way never comes to the sides that it runs beside.
  if (dx === 0) return down;
  return dy === 0 || across.distance <= down.distance ? across : down;
}
