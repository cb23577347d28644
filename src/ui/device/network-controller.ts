import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows whether the device has a network, as far as the browser can tell. */
export class NetworkController implements ReactiveController {
  online = navigator.onLine;
  readonly #host: ReactiveControllerHost;
  #listening = new AbortController();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    window.addEventListener('online', () => this.#look(), { signal });
    window.addEventListener('offline', () => this.#look(), { signal });
    this.#look();
  }

  hostDisconnected(): void {
    this.#listening.abort();
  }

  #look(): void {
    this.online = navigator.onLine;
    this.#host.requestUpdate();
  }
}
