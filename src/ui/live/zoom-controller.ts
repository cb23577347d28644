import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DisplayPoint, DisplaySize } from '../geometry/display-point.ts';
import { panBy, WHOLE_PICTURE, zoomAt, type ZoomState } from '../geometry/zoom-state.ts';

/** One press of a zoom button, or one notch of a wheel that turns by `WHEEL_NOTCH`. */
const STEP = 1.4;
const WHEEL_NOTCH = 100; // CSS pixels
const KEY_PAN = 60; // CSS pixels

/** Enlarges and moves its host's picture: pinch, drag, wheel, double press, keys and buttons. The host passes the events on. */
export class ZoomController implements ReactiveController {
  state: ZoomState = WHOLE_PICTURE;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #view: () => HTMLElement;
  readonly #fingers = new Map<number, DisplayPoint>();

  constructor(host: ReactiveControllerHost & HTMLElement, view: () => HTMLElement) {
    this.#host = host;
    this.#view = view;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#fingers.clear();
  }

  reset(): void {
    this.#set(WHOLE_PICTURE);
  }

  /** Zooms by so many steps about the middle. */
  step(steps: number): void {
    const { width, height } = this.#size();
    this.#set(zoomAt(this.state, { left: width / 2, top: height / 2 }, STEP ** steps, this.#size()));
  }

  readonly onPointerDown = (event: PointerEvent): void => {
    this.#fingers.set(event.pointerId, this.#at(event));
    this.#view().setPointerCapture(event.pointerId);
  };

  readonly onPointerMove = (event: PointerEvent): void => {
    const before = this.#fingers.get(event.pointerId);
    if (before === undefined) return;
    const now = this.#at(event);
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    this.#fingers.set(event.pointerId, now);
    if (other === undefined) {
      this.#set(panBy(this.state, now.left - before.left, now.top - before.top, this.#size()));
      return;
    }
    // Two fingers: what was in the middle between them stays there.
    const spread = distance(now, other) / Math.max(distance(before, other), 1);
    this.#set(zoomAt(this.state, middle(before, other), spread, this.#size(), middle(now, other)));
  };

  readonly onPointerEnd = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
  };

  readonly onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const notches =
      event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY / WHEEL_NOTCH : Math.sign(event.deltaY);
    this.#set(zoomAt(this.state, this.#at(event), STEP ** -notches, this.#size()));
  };

  readonly onDoubleClick = (event: MouseEvent): void => {
    if (this.state.scale > 1) this.reset();
    else this.#set(zoomAt(this.state, this.#at(event), STEP ** 3, this.#size()));
  };

  readonly onKeyDown = (event: KeyboardEvent): void => {
    const pans: Readonly<Record<string, readonly [number, number]>> = {
      ArrowLeft: [KEY_PAN, 0],
      ArrowRight: [-KEY_PAN, 0],
      ArrowUp: [0, KEY_PAN],
      ArrowDown: [0, -KEY_PAN],
    };
    const pan = pans[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') this.step(1);
    else if (event.key === '-') this.step(-1);
    else if (event.key === '0') this.reset();
    else if (pan !== undefined) this.#set(panBy(this.state, pan[0], pan[1], this.#size()));
    else return;
    event.preventDefault();
  };

  #set(state: ZoomState): void {
    this.state = state;
    this.#host.requestUpdate();
  }

  #size(): DisplaySize {
    const { clientWidth: width, clientHeight: height } = this.#view();
    return { width, height };
  }

  #at(event: MouseEvent): DisplayPoint {
    const box = this.#view().getBoundingClientRect();
    return { left: event.clientX - box.left, top: event.clientY - box.top };
  }
}

const distance = (a: DisplayPoint, b: DisplayPoint): number => Math.hypot(a.left - b.left, a.top - b.top);

const middle = (a: DisplayPoint, b: DisplayPoint): DisplayPoint => ({
  left: (a.left + b.left) / 2,
  top: (a.top + b.top) / 2,
});
