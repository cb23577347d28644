import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a text must stay the same before it is spoken, milliseconds. */
const STABLE_MS = 1000;

/** Gives a live region its text: what is offered is spoken once it has stayed the same for `STABLE_MS`, what is said at once. */
export class AnnounceController implements ReactiveController {
  /** What the live region says. */
  text = '';

  readonly #host: ReactiveControllerHost;
  #offered = '';
  #saidInstead = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Speaks a text now; what is offered next is taken as said with it. */
  sayInstead(text: string): void {
    this.say(text);
    this.#saidInstead = true;
  }

  /** Offers the current text; an empty one takes back what was offered, and lets the same text be spoken again. */
  offer(text: string): void {
    if (this.#saidInstead) this.#offered = text;
    this.#saidInstead = false;
    if (text === this.#offered) return;
    this.#offered = text;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#speak(text), STABLE_MS);
  }

  /** Speaks a text now; the next one that is offered takes its place. */
  say(text: string): void {
    clearTimeout(this.#timer);
    this.#offered = text;
    this.#speak(text);
  }

  #speak(text: string): void {
    this.text = text;
    this.#host.requestUpdate();
  }
}
