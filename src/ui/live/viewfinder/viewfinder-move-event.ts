import type { DisplayBox } from '../../geometry/display-point.ts';

/** The viewfinder is wanted elsewhere. Heard by its parent alone. */
export class ViewfinderMoveEvent extends Event {
  /** Where it is to stand; undefined for where it usually does. */
  readonly box: DisplayBox | undefined;
  /** Whether it stays there: false while a finger still drags it. */
  readonly done: boolean;

  constructor(box: DisplayBox | undefined, done: boolean) {
    super('viewfinder-move');
    this.box = box;
    this.done = done;
  }
}

declare global {
  interface HTMLElementEventMap {
    'viewfinder-move': ViewfinderMoveEvent;
  }
}
