/** A meter is to be shown, by its id. */
export class MeterOpenEvent extends Event {
  readonly id: string;

  constructor(id: string) {
    super('meter-open', { bubbles: true, composed: true });
    this.id = id;
  }
}

declare global {
  interface HTMLElementEventMap {
    'meter-open': MeterOpenEvent;
  }
}
