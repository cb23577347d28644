/**
 * The picture that `video` shows now, as it lies in the camera's memory: nothing is copied. Undefined where the video shows none, where the browser
 * lends none, and where it does not say how its frames are turned. The caller closes it soon, or transfers it.
 */
export function lendFrame(video: HTMLVideoElement): VideoFrame | undefined {
  if (!('VideoFrame' in globalThis) || !('rotation' in VideoFrame.prototype)) return undefined;
  try {
    return new VideoFrame(video);
  } catch {
    return undefined;
  }
}
