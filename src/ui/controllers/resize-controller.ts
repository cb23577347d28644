import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DisplaySize } from '../geometry/display-point.ts';

/** Watches the size of one element of its host: the host itself, or something in it that is there after the first render. */
export class ResizeController implements ReactiveController {
  /** Width and height inside the padding; 0 before the element is laid out. */
  size: DisplaySize = { width: 0, height: 0 };

  readonly #target: () => Element | null;
  readonly #observer: ResizeObserver;
  #observed: Element | undefined;

  constructor(host: ReactiveControllerHost, target: () => Element | null) {
    this.#target = target;
    this.#observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      this.size = { width: entry.contentRect.width, height: entry.contentRect.height };
      host.requestUpdate();
    });
    host.addController(this);
  }

  hostUpdated(): void {
    const target = this.#target();
    if (target === null || target === this.#observed) return;
    this.#observer.disconnect();
    this.#observer.observe(target);
    this.#observed = target;
  }

  hostConnected(): void {
    // Back on the page, the first render may be long past.
    if (this.#observed !== undefined) this.#observer.observe(this.#observed);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }
}
