import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A row that is dragged. */
export interface DraggedRow {
  readonly from: number;
  /** Where it would stand if it were let go. */
  readonly to: number;
}

/** What the controller needs from its host. */
export interface DragSortParts {
  /** The rows as they stand below each other. */
  readonly rows: () => readonly HTMLElement[];
  readonly drop: (from: number, to: number) => void;
}

/** Lets a row be dragged by its handle to another place; the rows between make room. The handle has to have `touch-action: none`. */
export class DragSortController implements ReactiveController {
  dragged: DraggedRow | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #parts: DragSortParts;
  /** Rows as they stood when the drag began: top and height, CSS pixels below the first one. */
  #boxes: readonly { readonly top: number; readonly height: number }[] = [];
  /** Where the pointer took hold, below the top of the first row. */
  #grip = 0;
  #by = 0;

  constructor(host: ReactiveControllerHost, parts: DragSortParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostUpdated(): void {
    const rows = this.#parts.rows();
    for (const [row, element] of rows.entries()) {
      const shift = this.#shiftOf(row);
      element.style.setProperty('transform', shift === 0 ? '' : `translateY(${shift}px)`);
      element.classList.toggle('dragged', row === this.dragged?.from);
    }
    if (this.dragged !== undefined) rows[this.dragged.from]?.scrollIntoView({ block: 'nearest' });
  }

  /** To be called when a pointer goes down on the handle of a row. */
  start(event: PointerEvent, from: number): void {
    if (event.button !== 0 || !(event.currentTarget instanceof HTMLElement)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const top = this.#top();
    this.#boxes = this.#parts.rows().map((row) => {
      const box = row.getBoundingClientRect();
      return { top: box.top - top, height: box.height };
    });
    this.#grip = event.clientY - top;
    this.#by = 0;
    this.dragged = { from, to: from };
    this.#host.requestUpdate();
  }

  readonly onMove = (event: PointerEvent): void => {
    if (this.dragged === undefined) return;
    const { from } = this.dragged;
    // By the first row's place as it is now: what is dragged may have scrolled.
    this.#by = event.clientY - this.#top() - this.#grip;
    const middle = this.#middle(from) + this.#by;
    const to = this.#boxes.filter((_, row) => row !== from && this.#middle(row) < middle).length;
    this.dragged = { from, to };
    this.#host.requestUpdate();
  };

  readonly onEnd = (event: PointerEvent): void => {
    const { dragged } = this;
    if (dragged === undefined) return;
    this.dragged = undefined;
    this.#host.requestUpdate();
    if (event.type === 'pointerup' && dragged.to !== dragged.from) this.#parts.drop(dragged.from, dragged.to);
  };

  #top(): number {
    const first = this.#parts.rows()[0];
    return first === undefined ? 0 : first.getBoundingClientRect().top - this.#shiftOf(0);
  }

  #middle(row: number): number {
    const { top, height } = this.#boxes[row];
    return top + height / 2;
  }

  #shiftOf(row: number): number {
    if (this.dragged === undefined) return 0;
    const { from, to } = this.dragged;
    if (row === from) return this.#by;
    const { height } = this.#boxes[from];
    return row > from && row <= to ? -height : row < from && row >= to ? height : 0;
  }
}
