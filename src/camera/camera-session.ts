import type { Result } from '../core/result.ts';
import type { CameraFailure } from './camera-failure.ts';

export type CameraState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'opening' }
  | { readonly kind: 'live'; readonly stream: MediaStream }
  | { readonly kind: 'suspended' } // given back while the page is hidden
  | { readonly kind: 'failed'; readonly failure: CameraFailure };

/**
 * Owns the one camera stream: opens it, gives it back while nobody looks, opens it again.
 * Opening and closing run one after another, since a second stream beside the first fails with
 * `NotReadableError` on phones (densen2014/ZXingBlazor#42) and coming back may be reported by several events.
 */
export class CameraSession {
  #wanted: 'closed' | 'suspended' | 'live' = 'closed';
  #stream: MediaStream | undefined;
  #settled: Promise<void> = Promise.resolve();
  readonly #open: () => Promise<Result<MediaStream, CameraFailure>>;
  readonly #onChange: (state: CameraState) => void;

  constructor(open: () => Promise<Result<MediaStream, CameraFailure>>, onChange: (state: CameraState) => void) {
    this.#open = open;
    this.#onChange = onChange;
  }

  /** Opens the camera; resolves when it is live or has failed. */
  start(): Promise<void> {
    this.#wanted = 'live';
    return this.#settle();
  }

  /** Gives the camera back for good. */
  stop(): Promise<void> {
    this.#wanted = 'closed';
    return this.#settle();
  }

  /** Gives the camera back until `resume`; nothing happens where no camera was wanted. */
  suspend(): Promise<void> {
    if (this.#wanted === 'live') this.#wanted = 'suspended';
    return this.#settle();
  }

  /** Undoes `suspend`, and opens a stream anew that ended unnoticed; nothing happens where the camera is live, closed or failed. */
  resume(): Promise<void> {
    if (this.#wanted === 'suspended') this.#wanted = 'live';
    return this.#settle();
  }

  #settle(): Promise<void> {
    this.#settled = this.#settled.then(() => this.#reconcile());
    return this.#settled;
  }

  async #reconcile(): Promise<void> {
    if (this.#wanted !== 'live') {
      if (this.#release()) this.#onChange({ kind: this.#wanted });
      return;
    }
    if (this.#stream !== undefined && isAlive(this.#stream)) return;
    this.#release();
    this.#onChange({ kind: 'opening' });
    const opened = await this.#open();
    if (!opened.ok) return this.#fail(opened.error);
    this.#stream = opened.value;
    for (const track of opened.value.getVideoTracks()) {
      track.addEventListener('ended', () => this.#onEnded(opened.value), { once: true });
    }
    // Where `stop` or `suspend` came meanwhile, the step that it queued gives this stream back.
    this.#onChange({ kind: 'live', stream: opened.value });
  }

  #onEnded(stream: MediaStream): void {
    if (stream !== this.#stream || this.#wanted !== 'live') return;
    this.#release();
    this.#fail({ kind: 'unplugged' });
  }

  #fail(failure: CameraFailure): void {
    this.#wanted = 'closed';
    this.#onChange({ kind: 'failed', failure });
  }

  #release(): boolean {
    const stream = this.#stream;
    this.#stream = undefined;
    for (const track of stream?.getTracks() ?? []) track.stop();
    return stream !== undefined;
  }
}

const isAlive = (stream: MediaStream): boolean => stream.getVideoTracks().some((track) => track.readyState === 'live');
