import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { CameraSession, type CameraState } from '../../camera/camera-session.ts';
import { openCamera } from '../../camera/open-camera.ts';

/** Owns the camera for its host, and gives it back while the page is hidden. */
export class CameraController implements ReactiveController {
  state: CameraState = { kind: 'closed' };
  readonly #session: CameraSession;
  #listening = new AbortController();

  constructor(host: ReactiveControllerHost, onChange: (state: CameraState) => void) {
    this.#session = new CameraSession(
      () => openCamera(window),
      (state) => {
        this.state = state;
        onChange(state);
        host.requestUpdate();
      },
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
  }

  hostDisconnected(): void {
    this.#listening.abort();
    void this.#session.stop();
  }

  start(): void {
    void this.#session.start();
  }

  stop(): void {
    void this.#session.stop();
  }
}
