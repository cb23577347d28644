/** No new picture for so long means that the picture stands still, milliseconds; a camera in the dark may take half a second for one. */
export const STILL_MS = 3000;

/** How often a picture that moves is looked at, milliseconds. */
const LOOK_MS = 500;

export interface PictureWatch {
  /** Resolves true at the next new picture, false where the signal aborted. */
  readonly next: (signal: AbortSignal) => Promise<boolean>;
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** Hears that the picture stands still, and that it moves again. */
  readonly onChange: (still: boolean) => void;
}

/**
 * Notices a picture that stands still though its camera is live, as phones have it after a call or on coming back
 * (zxing-js/ngx-scanner#560). Resolves when `signal` aborts.
 */
export async function watchPicture(watch: PictureWatch, signal: AbortSignal): Promise<void> {
  let still = false;
  for (;;) {
    const next = watch.next(signal);
    const late = await Promise.race([next.then(() => false), watch.wait(STILL_MS).then(() => true)]);
    if (late && !signal.aborted) {
      still = true;
      watch.onChange(true);
    }
    if (!(await next)) return;
    if (still) {
      still = false;
      watch.onChange(false);
    }
    await watch.wait(LOOK_MS);
  }
}
