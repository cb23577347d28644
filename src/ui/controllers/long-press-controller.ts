import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a press is long, milliseconds. */
const LONG = 500;
/** A finger that moves so far scrolls, CSS pixels. */
const STEADY = 10;

/** Tells long presses of its host from short ones: the click that would follow is swallowed. The host passes its pointer events on. */
export class LongPressController implements ReactiveController {
  readonly #onLong: (pressed: HTMLElement) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #from: readonly [number, number] = [0, 0];
  #swallows = false;

  constructor(host: ReactiveControllerHost, onLong: (pressed: HTMLElement) => void) {
    this.#onLong = onLong;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    this.#stop();
    this.#swallows = false;
    const { currentTarget } = event;
    if (!event.isPrimary || event.button !== 0 || !(currentTarget instanceof HTMLElement)) return;
    this.#from = [event.clientX, event.clientY];
    this.#timer = setTimeout(() => {
      this.#swallows = true;
      this.#onLong(currentTarget);
    }, LONG);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const [x, y] = this.#from;
    if (Math.hypot(event.clientX - x, event.clientY - y) > STEADY) this.#stop();
  };

  readonly onPointerEnd = (): void => {
    this.#stop();
  };

  /** A touch that is held asks for the browser's menu too. */
  readonly onContextMenu = (event: Event): void => {
    if (this.#timer !== undefined || this.#swallows) event.preventDefault();
  };

  /** Whether a click is the end of a long press, and means nothing more. */
  swallows(): boolean {
    const swallows = this.#swallows;
    this.#swallows = false;
    return swallows;
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
