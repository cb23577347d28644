import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is done when an event comes, by its type. */
export type Listeners = {
  readonly [Type in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Type]) => void;
};

/** Hears events from anywhere in its host, as long as that is on the page. */
export class ListenController implements ReactiveController {
  readonly #host: EventTarget;
  readonly #listeners: Listeners;
  #listening = new AbortController();

  constructor(host: ReactiveControllerHost & EventTarget, listeners: Listeners) {
    this.#host = host;
    this.#listeners = listeners;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const [type, listener] of Object.entries(this.#listeners)) {
      this.#host.addEventListener(type, listener as EventListener, { signal });
    }
  }

  hostDisconnected(): void {
    this.#listening.abort();
  }
}
