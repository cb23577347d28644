import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Distance under which two fingers count as this far apart, CSS pixels: a pinch that starts with touching fingers would leap. */
const LEAST_SPREAD = 24;

/** Two fingers on its host, and how far apart they are: 1 as at the start of the pinch, 2 twice as far. The host passes the events on. */
export class PinchController implements ReactiveController {
  readonly #onStart: () => void;
  readonly #onSpread: (factor: number) => void;
  readonly #fingers = new Map<number, readonly [x: number, y: number]>();
  #start = 0;

  constructor(host: ReactiveControllerHost, onStart: () => void, onSpread: (factor: number) => void) {
    this.#onStart = onStart;
    this.#onSpread = onSpread;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#fingers.clear();
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    this.#fingers.set(event.pointerId, [event.clientX, event.clientY]);
    if (this.#fingers.size !== 2) return;
    this.#start = this.#spread();
    this.#onStart();
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    if (!this.#fingers.has(event.pointerId)) return;
    this.#fingers.set(event.pointerId, [event.clientX, event.clientY]);
    if (this.#fingers.size === 2) this.#onSpread(this.#spread() / this.#start);
  };

  readonly onPointerEnd = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
  };

  #spread(): number {
    const [a = [0, 0], b = [0, 0]] = [...this.#fingers.values()];
    return Math.max(Math.hypot(a[0] - b[0], a[1] - b[1]), LEAST_SPREAD);
  }
}
