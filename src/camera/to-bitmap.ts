import type { CameraFrame } from './camera-frame.ts';

/** A frame as a picture that may be kept for long; undefined where the browser draws none. Takes the frame over: a lent one is given back. */
export function toBitmap(frame: CameraFrame): ImageBitmap | undefined {
  if (!('displayWidth' in frame)) return frame;
  const canvas = new OffscreenCanvas(frame.displayWidth, frame.displayHeight);
  const context = canvas.getContext('2d');
  context?.drawImage(frame, 0, 0);
  frame.close();
  return context === null ? undefined : canvas.transferToImageBitmap();
}
