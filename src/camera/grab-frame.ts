import type { CameraFrame } from './camera-frame.ts';
import { lendFrame } from './lend-frame.ts';

/** The picture that `video` shows now; undefined where it shows none (yet, or any more). The caller closes or transfers it. */
export async function grabFrame(video: HTMLVideoElement): Promise<CameraFrame | undefined> {
  if (video.readyState < video.HAVE_CURRENT_DATA || video.videoWidth === 0) return undefined;
  const lent = lendFrame(video);
  if (lent) return lent;
  try {
    return await createImageBitmap(video);
  } catch {
    // The stream ended between the look and the copy: no picture, and the session hears of it by itself.
    return undefined;
  }
}
