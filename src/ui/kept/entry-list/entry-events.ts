/** An entry was pressed. */
export class EntryOpenEvent extends Event {
  readonly id: string;

  constructor(id: string) {
    super('entry-open', { bubbles: true, composed: true });
    this.id = id;
  }
}

/** An entry is to be selected, or no more. */
export class EntrySelectEvent extends Event {
  readonly id: string;

  constructor(id: string) {
    super('entry-select', { bubbles: true, composed: true });
    this.id = id;
  }
}

declare global {
  interface HTMLElementEventMap {
    'entry-open': EntryOpenEvent;
    'entry-select': EntrySelectEvent;
  }
}
