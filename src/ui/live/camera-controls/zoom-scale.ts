import type { Zoom } from '../../../camera/controls/camera-features.ts';

/** The slider's positions: 0 is the least zoom, this the most. Each step enlarges by the same factor, as the eye has it. */
export const LAST_POSITION = 40;

type Range = Pick<Zoom, 'min' | 'max'>;

export const zoomAtPosition = (position: number, { min, max }: Range): number =>
  min * (max / min) ** (position / LAST_POSITION);

/** The nearest position, 0 to `LAST_POSITION`. */
export const positionOfZoom = (zoom: number, { min, max }: Range): number =>
  Math.round((Math.log(zoom / min) / Math.log(max / min)) * LAST_POSITION);
