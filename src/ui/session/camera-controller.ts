import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CameraFailure } from '../../camera/camera-failure.ts';
import { CameraSession, type CameraState } from '../../camera/camera-session.ts';
import type { ControlWish } from '../../camera/controls/control-constraints.ts';
import { TrackControls } from '../../camera/controls/track-controls.ts';
import { lensOf } from '../../camera/lens/lens-of.ts';
import type { Lens } from '../../camera/lens/lens.ts';
import { listLenses } from '../../camera/lens/list-lenses.ts';
import { openCamera } from '../../camera/open-camera.ts';
import { NO_CAMERA, type CameraStatus } from '../live/camera-controls/camera-status.ts';

/** Owns the camera for its host, with its lens and its controls, and gives it back while the page is hidden. */
export class CameraController implements ReactiveController {
  status: CameraStatus = NO_CAMERA;
  readonly #host: ReactiveControllerHost;
  readonly #onFailure: (failure: CameraFailure) => void;
  readonly #session: CameraSession;
  #listening = new AbortController();
  #controls: TrackControls | undefined;
  /** How torch and zoom are wanted, for the next stream as well. */
  #wish: ControlWish = {};

  /**
   * @param onFailure - hears why there is no picture (any more)
   * @param lens - the lens that the person chose, if any
   */
  constructor(host: ReactiveControllerHost, onFailure: (failure: CameraFailure) => void, lens: () => Lens | undefined) {
    this.#host = host;
    this.#onFailure = onFailure;
    this.#session = new CameraSession(
      () => openCamera(window, lens()),
      (state) => this.#take(state),
    );
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const look = (): void => void (document.hidden ? this.#session.suspend() : this.#session.resume());
    document.addEventListener('visibilitychange', look, { signal });
    window.addEventListener('pagehide', () => void this.#session.suspend(), { signal });
    // iOS may come back without a visibilitychange.
    window.addEventListener('pageshow', look, { signal });
    window.addEventListener('focus', look, { signal });
    mediaDevices()?.addEventListener('devicechange', () => void this.#listLenses(), { signal });
  }

  hostDisconnected(): void {
    this.#listening.abort();
    this.stop(true);
  }

  start(): void {
    void this.#session.start();
  }

  /** Gives the camera back. The next one is brought to the same torch and zoom, unless they are to be forgotten. */
  stop(forget: boolean): void {
    if (forget) this.#wish = {};
    void this.#session.stop();
  }

  /** Gives the camera back and opens it anew, with the lens that is wanted now. */
  restart(): void {
    void this.#session.restart();
  }

  /** Torch, zoom, focus. Resolves to whether the torch, where it was asked for, did as it was told. */
  async adjust(change: ControlWish): Promise<boolean> {
    const controls = this.#controls;
    if (controls === undefined) return change.torch !== true;
    const { focus: _, ...lasting } = change;
    this.#wish = { ...this.#wish, ...lasting };
    await controls.adjust(change);
    if (controls !== this.#controls || change.torch === undefined) return true;
    const { torch } = controls.features;
    // A torch that can't be switched off goes out with its stream (w3c/mediacapture-main#779).
    if (torch === true && !change.torch) this.restart();
    // One that did not come on must not do so later, unasked.
    if (torch === false && change.torch) this.#wish = { ...this.#wish, torch: false };
    return torch === true || !change.torch;
  }

  #take(state: CameraState): void {
    if (state.kind !== 'live') this.#release();
    else if (state.stream !== this.status.stream) this.#adopt(state.stream);
    else this.#show({ muted: state.muted });
    if (state.kind === 'failed') this.#onFailure(state.failure);
  }

  #adopt(stream: MediaStream): void {
    this.#controls?.close();
    const [track] = stream.getVideoTracks();
    const points = mediaDevices()?.getSupportedConstraints() ?? {};
    const look = (): void => this.#show({ features: this.#controls?.features ?? {} });
    this.#controls = track && new TrackControls(track, this.#wish, 'pointsOfInterest' in points, look);
    this.#show({ stream, muted: false, lens: lensOf(stream), features: this.#controls?.features ?? {} });
    void this.#listLenses();
  }

  #release(): void {
    this.#controls?.close();
    this.#controls = undefined;
    this.#show({ stream: undefined, muted: false, features: {} });
  }

  async #listLenses(): Promise<void> {
    const devices = mediaDevices();
    if (devices !== undefined) this.#show({ lenses: await listLenses(devices) });
  }

  #show(change: Partial<CameraStatus>): void {
    this.status = { ...this.status, ...change };
    this.#host.requestUpdate();
  }
}

/** Absent on insecure pages, whatever its type says. */
function mediaDevices(): MediaDevices | undefined {
  return 'mediaDevices' in navigator ? navigator.mediaDevices : undefined;
}
