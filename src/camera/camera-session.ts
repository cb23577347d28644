import type { Result } from '../core/result.ts';
import type { CameraFailure } from './camera-failure.ts';

export type CameraState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'opening' }
  /** `muted`: the system holds the picture back for now, as while another app has the camera. */
  | { readonly kind: 'live'; readonly stream: MediaStream; readonly muted: boolean }
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
  /** A stream that ends is opened anew by itself, once; the next time is for a person to decide. */
  #mayReopen = false;
  /** The last stream ended by itself, and none came after it. */
  #lost = false;
  #told: CameraState['kind'] = 'closed';
  readonly #open: () => Promise<Result<MediaStream, CameraFailure>>;
  readonly #onChange: (state: CameraState) => void;

  constructor(open: () => Promise<Result<MediaStream, CameraFailure>>, onChange: (state: CameraState) => void) {
    this.#open = open;
    this.#onChange = onChange;
  }

  /** Opens the camera; resolves when it is live or has failed. */
  start(): Promise<void> {
    this.#wanted = 'live';
    this.#mayReopen = true;
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
    if (this.#wanted === 'suspended') {
      this.#wanted = 'live';
      this.#mayReopen = true;
    }
    return this.#settle();
  }

  /** Gives the camera back and opens it anew, as for another lens; nothing happens where none is live. */
  restart(): Promise<void> {
    if (this.#wanted !== 'live') return this.#settled;
    this.#mayReopen = true;
    this.#settled = this.#settled.then(() => this.#release());
    return this.#settle();
  }

  #settle(): Promise<void> {
    this.#settled = this.#settled.then(() => this.#reconcile());
    return this.#settled;
  }

  async #reconcile(): Promise<void> {
    if (this.#wanted !== 'live') {
      this.#release();
      if (this.#told === 'live' || this.#told === 'opening') this.#tell({ kind: this.#wanted });
      return;
    }
    if (this.#stream !== undefined && isAlive(this.#stream)) return;
    this.#release();
    this.#tell({ kind: 'opening' });
    const opened = await this.#open();
    if (!opened.ok) return this.#fail(this.#lost ? lostFailure(opened.error) : opened.error);
    this.#lost = false;
    this.#stream = opened.value;
    this.#listen(opened.value);
    // Where `stop` or `suspend` came meanwhile, the step that it queued gives this stream back.
    this.#tell({ kind: 'live', stream: opened.value, muted: false });
  }

  #listen(stream: MediaStream): void {
    const say = (muted: boolean): void => {
      if (stream === this.#stream && this.#wanted === 'live') this.#tell({ kind: 'live', stream, muted });
    };
    for (const track of stream.getVideoTracks()) {
      track.addEventListener('ended', () => this.#onEnded(stream), { once: true });
      track.addEventListener('mute', () => say(true));
      track.addEventListener('unmute', () => say(false));
    }
  }

  #onEnded(stream: MediaStream): void {
    if (stream !== this.#stream || this.#wanted !== 'live') return;
    this.#release();
    if (!this.#mayReopen) return this.#fail({ kind: 'unplugged' });
    this.#mayReopen = false;
    this.#lost = true;
    void this.#settle();
  }

  #fail(failure: CameraFailure): void {
    this.#wanted = 'closed';
    this.#lost = false;
    this.#tell({ kind: 'failed', failure });
  }

  #tell(state: CameraState): void {
    this.#told = state.kind;
    this.#onChange(state);
  }

  #release(): void {
    const stream = this.#stream;
    this.#stream = undefined;
    for (const track of stream?.getTracks() ?? []) track.stop();
  }
}

/** A camera that went away and is not found again went away: that no camera is there at all would mislead. */
const lostFailure = (failure: CameraFailure): CameraFailure =>
  failure.kind === 'no-camera' ? { kind: 'unplugged' } : failure;

const isAlive = (stream: MediaStream): boolean => stream.getVideoTracks().some((track) => track.readyState === 'live');
