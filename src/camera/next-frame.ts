/**
 * Resolves true when `video` shows a picture that it did not show at the call, false when `signal` aborts first.
 * `requestVideoFrameCallback` where it exists; elsewhere the clock of the video is looked at on every repaint.
 */
export function nextFrame(video: HTMLVideoElement, signal: AbortSignal): Promise<boolean> {
  if (signal.aborted) return Promise.resolve(false);
  return 'requestVideoFrameCallback' in HTMLVideoElement.prototype
    ? nextByCallback(video, signal)
    : nextByRepaint(video, signal);
}

function nextByCallback(video: HTMLVideoElement, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const onAbort = (): void => {
      video.cancelVideoFrameCallback(handle);
      resolve(false);
    };
    const handle = video.requestVideoFrameCallback(() => {
      signal.removeEventListener('abort', onAbort);
      resolve(true);
    });
    signal.addEventListener('abort', onAbort, { once: true });
  });
}

function nextByRepaint(video: HTMLVideoElement, signal: AbortSignal): Promise<boolean> {
  const shown = video.currentTime;
  return new Promise((resolve) => {
    const look = (): void => {
      if (signal.aborted) resolve(false);
      else if (video.readyState >= video.HAVE_CURRENT_DATA && video.currentTime !== shown) resolve(true);
      else requestAnimationFrame(look);
    };
    look();
  });
}
