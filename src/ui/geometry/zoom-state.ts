import type { DisplayPoint, DisplaySize } from './display-point.ts';

/** How an enlarged picture is laid over its element: display = fitted × scale + offset. */
export interface ZoomState {
  /** 1 is the whole picture, at most `MOST_ZOOM`. */
  readonly scale: number;
  /** CSS pixels, never above 0. */
  readonly left: number;
  readonly top: number;
}

export const WHOLE_PICTURE: ZoomState = { scale: 1, left: 0, top: 0 };

/** Enough to see single picture pixels of a 2048 pixel picture on a phone. */
export const MOST_ZOOM = 10;

/** Enlarges by `factor`; what was under the finger at `at` is under it at `to`, which is the same place where it did not move. */
export function zoomAt(
  state: ZoomState,
  at: DisplayPoint,
  factor: number,
  view: DisplaySize,
  to: DisplayPoint = at,
): ZoomState {
  const scale = Math.min(Math.max(state.scale * factor, 1), MOST_ZOOM);
  const ratio = scale / state.scale;
  const left = to.left - (at.left - state.left) * ratio;
  const top = to.top - (at.top - state.top) * ratio;
  return held({ scale, left, top }, view);
}

/** Moves the picture by so many CSS pixels, never beyond its own edge. */
export function panBy(state: ZoomState, right: number, down: number, view: DisplaySize): ZoomState {
  return held({ scale: state.scale, left: state.left + right, top: state.top + down }, view);
}

/** Holds the picture's edges outside the element's. */
function held(state: ZoomState, view: DisplaySize): ZoomState {
  const hold = (offset: number, side: number): number => Math.min(Math.max(offset, side * (1 - state.scale)), 0);
  return { scale: state.scale, left: hold(state.left, view.width), top: hold(state.top, view.height) };
}
