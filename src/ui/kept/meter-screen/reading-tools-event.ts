import type { Entry } from '../../../core/history/entry.ts';

/** A reading is to be changed to `text`, or deleted where that is undefined. */
export class ReadingToolsEvent extends Event {
  readonly entry: Entry;
  readonly text: string | undefined;

  constructor(entry: Entry, text: string | undefined) {
    super('reading-tools', { bubbles: true, composed: true });
    this.entry = entry;
    this.text = text;
  }
}

declare global {
  interface HTMLElementEventMap {
    'reading-tools': ReadingToolsEvent;
  }
}
