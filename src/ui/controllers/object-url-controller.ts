import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An address for bytes that its host shows, let go when others are shown or the host leaves the page. */
export class ObjectUrlController implements ReactiveController {
  #bytes: ArrayBuffer | undefined;
  #url: string | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#let();
  }

  /** The same address for the same bytes. @param type media type, such as image/webp */
  urlOf(bytes: ArrayBuffer, type: string): string {
    if (this.#url === undefined || this.#bytes !== bytes) {
      this.#let();
      this.#bytes = bytes;
      this.#url = URL.createObjectURL(new Blob([bytes], { type }));
    }
    return this.#url;
  }

  #let(): void {
    if (this.#url !== undefined) URL.revokeObjectURL(this.#url);
    this.#url = undefined;
  }
}
