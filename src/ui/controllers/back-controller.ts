import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Lets the browser's (or phone's) way back close what is open, rather than leave the app. The host says how
 * deep it is: 0 at the start, one more for each thing that is open; the session history is kept as deep.
 */
export class BackController implements ReactiveController {
  readonly #onBack: () => void;
  #wanted = 0;
  #depth = 0;
  /** Own steps back are under way: their `popstate` is no wish of the person. */
  #returning = false;
  #listening = new AbortController();

  constructor(host: ReactiveControllerHost, onBack: () => void) {
    this.#onBack = onBack;
    host.addController(this);
  }

  hostConnected(): void {
    history.replaceState({ depth: 0 }, '');
    this.#depth = 0;
    this.#listening = new AbortController();
    window.addEventListener('popstate', (event) => this.#onPop(event), { signal: this.#listening.signal });
  }

  hostDisconnected(): void {
    this.#listening.abort();
  }

  /** Makes the history as deep as the app. */
  keep(depth: number): void {
    this.#wanted = depth;
    if (!this.#returning) this.#settle();
  }

  #settle(): void {
    while (this.#depth < this.#wanted) {
      this.#depth += 1;
      history.pushState({ depth: this.#depth }, '');
    }
    if (this.#depth > this.#wanted) {
      this.#returning = true;
      history.go(this.#wanted - this.#depth);
    }
  }

  #onPop(event: PopStateEvent): void {
    const own = this.#returning;
    this.#returning = false;
    this.#depth = depthOf(event.state);
    if (!own && this.#depth < this.#wanted) {
      // The host closes what is on top and calls `keep` with its new depth.
      this.#onBack();
    } else {
      this.#settle();
    }
  }
}

function depthOf(state: unknown): number {
  const known = typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number';
  return known ? (state as { depth: number }).depth : 0;
}
