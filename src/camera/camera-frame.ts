/**
 * A picture of the camera: one of the camera's own, lent, where the browser lends them, else a copy. Whoever has it closes it; a camera has but a
 * few, and stops when all are lent.
 */
export type CameraFrame = VideoFrame | ImageBitmap;

/** What TypeScript does not know of yet: how far a frame is to be turned, clockwise, degrees, and whether it is mirrored. */
interface TurnedFrame {
  readonly rotation?: number;
  readonly flip?: boolean;
}

/** Pixels, as the frame is shown. */
export const sizeOf = (frame: CameraFrame): readonly [width: number, height: number] =>
  'displayWidth' in frame ? [frame.displayWidth, frame.displayHeight] : [frame.width, frame.height];

/** Whether the pixels of a lent frame lie in its memory as they are shown: neither turned nor stretched. */
export function liesAsShown(frame: VideoFrame): boolean {
  const { rotation, flip } = frame as TurnedFrame;
  const { visibleRect, displayWidth, displayHeight } = frame;
  return (
    rotation === 0 && flip === false && visibleRect?.width === displayWidth && visibleRect.height === displayHeight
  );
}
