/** Where frames come from and go to; `F` is whatever holds a picture and must be closed. */
export interface FrameLoop<F extends { close(): void }> {
  /** Resolves true at the next new picture, false where the signal aborted. */
  readonly next: (signal: AbortSignal) => Promise<boolean>;
  /** Takes the newest picture; undefined where there is none. */
  readonly grab: () => Promise<F | undefined>;
  /** Takes over the frame; the loop goes on when the promise resolves. */
  readonly read: (frame: F) => Promise<void>;
}

/**
 * Reads the newest frame, one at a time: while one is being read the camera plays on, and whatever it
 * showed meanwhile is never taken. Resolves when `signal` aborts and the frame in flight is done.
 */
export async function runFrameLoop<F extends { close(): void }>(
  loop: FrameLoop<F>,
  signal: AbortSignal,
): Promise<void> {
  while (await loop.next(signal)) {
    const frame = await loop.grab();
    if (frame === undefined) continue;
    if (signal.aborted) {
      frame.close();
      return;
    }
    await loop.read(frame);
  }
}
