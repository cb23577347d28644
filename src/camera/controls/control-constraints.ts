import type { CameraFeatures, Zoom } from './camera-features.ts';

/** A point of the camera's picture: shares of its width and height from the top left corner, 0–1. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

/** How a person wants the camera; absent is what they have not touched. */
export interface ControlWish {
  readonly torch?: boolean;
  /** Within whatever range a camera has; 1 is the lens as it is. */
  readonly zoom?: number;
  /** Focus here, or (`'auto'`) wherever the camera finds best. */
  readonly focus?: PicturePoint | 'auto';
}

/** Members of `MediaTrackConstraintSet` that the image capture extension adds, and the DOM's types leave out. */
export interface ControlConstraints {
  readonly torch?: boolean;
  readonly zoom?: number;
  readonly focusMode?: string;
  readonly pointsOfInterest?: readonly PicturePoint[];
}

/**
 * What to ask of a track that has these features; empty where it can do nothing of what is wanted. One set with all of it:
 * constraints take the place of those before, and older Chromiums look at the first set only (crbug.com/708723).
 */
export function controlConstraints(wish: ControlWish, features: CameraFeatures): ControlConstraints {
  const torch = features.torch === undefined ? undefined : wish.torch;
  const zoom = features.zoom && wish.zoom !== undefined ? holdZoom(wish.zoom, features.zoom) : undefined;
  return {
    ...(torch !== undefined && { torch }),
    ...(zoom !== undefined && features.zoom && { zoom: zoom * features.zoom.unit }),
    ...focusConstraints(wish.focus, features),
  };
}

/** The nearest zoom that the camera has. */
export function holdZoom(zoom: number, { min, max, step }: Zoom): number {
  const held = Math.min(Math.max(zoom, min), max);
  return Math.min(min + Math.round((held - min) / step) * step, max);
}

function focusConstraints(wanted: ControlWish['focus'], { focus }: CameraFeatures): ControlConstraints {
  if (wanted === undefined || focus === undefined) return {};
  if (wanted === 'auto') return focus.continuous ? { focusMode: 'continuous' } : {};
  return { focusMode: focus.now, ...(focus.anywhere && { pointsOfInterest: [wanted] }) };
}
