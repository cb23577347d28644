import type { CameraFrame } from './camera-frame.ts';

/** The same frame once more; undefined where the browser makes no copy, as when memory runs short. The caller closes or transfers it. */
export async function copyFrame(frame: CameraFrame): Promise<CameraFrame | undefined> {
  try {
    return 'clone' in frame ? frame.clone() : await createImageBitmap(frame);
  } catch {
    return undefined;
  }
}
