import type { CameraFeatures } from './camera-features.ts';
import { controlConstraints, type ControlWish } from './control-constraints.ts';
import { readFeatures } from './read-features.ts';

/** What the controls need of a track. `getCapabilities` is absent in some browsers, whatever its type says. */
export interface ControlledTrack extends EventTarget {
  getCapabilities?(): object;
  getSettings(): object;
  applyConstraints(constraints: { advanced: object[] }): Promise<void>;
}

/** Chromium on Android learns what a camera can do only a while after giving it: it is looked at again after so many milliseconds. */
const LATE_LOOKS = [300, 1500] as const;

/** How long a point stays in focus before the camera focuses by itself again, milliseconds. */
const FOCUS_MS = 5000;

/**
 * Torch, zoom and focus of one track. What is wanted is asked for, one request at a time, the newest wish last;
 * how things stand is what the track says afterwards.
 */
export class TrackControls {
  features: CameraFeatures = {};
  readonly #track: ControlledTrack;
  readonly #pointsSupported: boolean;
  readonly #onChange: () => void;
  readonly #listening = new AbortController();
  readonly #timers: ReturnType<typeof setTimeout>[] = [];
  #wish: ControlWish;
  #torchSet = false;
  #stale = false;
  #busy = false;
  #asking: Promise<void> = Promise.resolve();
  #refocus: ReturnType<typeof setTimeout> | undefined;

  /** @param wish - how the camera before this one stood: it is brought to the same as far as it can */
  constructor(track: ControlledTrack, wish: ControlWish, pointsSupported: boolean, onChange: () => void) {
    this.#track = track;
    this.#wish = wish;
    this.#pointsSupported = pointsSupported;
    this.#onChange = onChange;
    const look = (): void => this.#lookAgain();
    track.addEventListener('configurationchange', look, { signal: this.#listening.signal });
    for (const delay of LATE_LOOKS) this.#timers.push(setTimeout(look, delay));
    this.#look();
    void this.adjust({});
  }

  /** Lets go of the track. */
  close(): void {
    this.#listening.abort();
    clearTimeout(this.#refocus);
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** Asks for a change; resolves when the track has answered the newest one, and tells nothing of its answer but by `features`. */
  adjust(change: ControlWish): Promise<void> {
    this.#wish = { ...this.#wish, ...change };
    this.#stale = true;
    if (!this.#busy) this.#asking = this.#ask();
    return this.#asking;
  }

  async #ask(): Promise<void> {
    this.#busy = true;
    while (this.#stale) {
      this.#stale = false;
      const wish = this.#wish;
      const constraints = controlConstraints(wish, this.features);
      if (Object.keys(constraints).length === 0) continue;
      if (await this.#apply(constraints)) this.#torchSet = constraints.torch ?? this.#torchSet;
      if (wish.focus !== undefined && wish.focus === this.#wish.focus) this.#focused(wish.focus);
      this.#look();
    }
    this.#busy = false;
  }

  async #apply(constraints: object): Promise<boolean> {
    try {
      await this.#track.applyConstraints({ advanced: [constraints] });
      return true;
    } catch {
      // Switching the torch off may fail (w3c/mediacapture-main#779), and a track may have ended meanwhile: what it says afterwards counts.
      return false;
    }
  }

  /** A focus is asked for once; one at a point is given up again after a while, since what is held before the camera moves. */
  #focused(focus: NonNullable<ControlWish['focus']>): void {
    const { focus: _, ...rest } = this.#wish;
    this.#wish = rest;
    clearTimeout(this.#refocus);
    if (focus !== 'auto') this.#refocus = setTimeout(() => void this.adjust({ focus: 'auto' }), FOCUS_MS);
  }

  #lookAgain(): void {
    const before = this.features;
    this.#look();
    // Whatever came to light only now could not be asked for before.
    if (Object.keys(this.features).length > Object.keys(before).length) void this.adjust({});
  }

  #look(): void {
    const features = readFeatures(
      { ...this.#track.getCapabilities?.() },
      { ...this.#track.getSettings() },
      this.#torchSet,
      this.#pointsSupported,
    );
    if (JSON.stringify(features) === JSON.stringify(this.features)) return;
    this.features = features;
    this.#onChange();
  }
}
