import type { DisplayBox, DisplaySize, FrameSize } from './display-point.ts';
import type { PictureFit } from './fit-picture.ts';
import { toDisplayPoint } from './map-points.ts';

/** Space between the viewfinder and whatever is around it, CSS pixels. */
const MARGIN = 16;

/** Lines of writing are wide: the viewfinder is never much higher than wide, nor very much wider than high. */
const MOST_HEIGHT_PER_WIDTH = 1.25;
const MOST_WIDTH_PER_HEIGHT = 3;

/**
 * Where a viewfinder may stand: the part of the picture that is neither off the screen nor under the controls, which
 * take `inset` CSS pixels of the view.
 */
export function viewfinderRoom(
  frame: FrameSize,
  fit: PictureFit,
  view: DisplaySize,
  inset: { readonly top: number; readonly bottom: number },
): DisplayBox {
  const corner = toDisplayPoint(fit, frame);
  const left = Math.max(fit.left, 0) + MARGIN;
  const top = Math.max(fit.top + MARGIN, inset.top);
  const width = Math.max(Math.min(corner.left, view.width) - MARGIN - left, 0);
  const height = Math.max(Math.min(corner.top - MARGIN, view.height - Math.max(inset.bottom, MARGIN)) - top, 0);
  return { left, top, width, height };
}

/** Where the viewfinder stands as long as nobody has moved it: in the middle of its room. */
export function usualViewfinder(room: DisplayBox): DisplayBox {
  const width = Math.min(room.width, room.height * MOST_WIDTH_PER_HEIGHT);
  const height = Math.min(room.height, room.width * MOST_HEIGHT_PER_WIDTH);
  return { left: room.left + (room.width - width) / 2, top: room.top + (room.height - height) / 2, width, height };
}
