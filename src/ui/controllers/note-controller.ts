import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a note stays, milliseconds. */
const NOTE_MS = 5000;

/** Holds the one short note that its host shows, and takes it away after a while. */
export class NoteController implements ReactiveController {
  /** Empty while there is nothing to say. */
  text = '';
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Shows `text` in place of whatever is shown. */
  readonly say = (text: string): void => {
    clearTimeout(this.#timer);
    this.text = text;
    this.#timer = setTimeout(() => {
      this.text = '';
      this.#host.requestUpdate();
    }, NOTE_MS);
    this.#host.requestUpdate();
  };
}
