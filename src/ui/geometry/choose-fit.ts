import type { DisplaySize, FrameSize } from './display-point.ts';
import type { Fit } from './fit-picture.ts';

/** Share of the picture that must stay visible when it fills the screen, 0–1. */
const LEAST_VISIBLE = 0.6;

/**
 * `cover`, unless that would hide too much of the picture: a camera that stands across the screen
 * (a laptop's in a narrow window, some tablets' held upright) would lose the ends of every line.
 */
export function chooseFit(frame: FrameSize, view: DisplaySize): Fit {
  const frameAspect = frame[0] / frame[1];
  const viewAspect = view.width / view.height;
  const visible = Math.min(frameAspect / viewAspect, viewAspect / frameAspect);
  return visible < LEAST_VISIBLE ? 'contain' : 'cover';
}
