/**
 * A picture of the camera: one of the camera's own, lent, where the browser lends them, else a copy. Whoever has it closes it; a camera has but a
 * few, and stops when all are lent.
 */
export type CameraFrame = VideoFrame | ImageBitmap;

/** Pixels, as the frame is shown. */
export const sizeOf = (frame: CameraFrame): readonly [width: number, height: number] =>
  'displayWidth' in frame ? [frame.displayWidth, frame.displayHeight] : [frame.width, frame.height];
