import type { Entry } from '../../../core/history/entry.ts';
import type { Change } from '../../../history/history.ts';

/** What a person wants of an entry: other fields, or that it is deleted. */
export type EntryWish =
  { readonly kind: 'change'; readonly change: Change<Entry> } | { readonly kind: 'delete'; readonly id: string };

export class EntryWishEvent extends Event {
  readonly wish: EntryWish;

  constructor(wish: EntryWish) {
    super('entry-wish', { bubbles: true, composed: true });
    this.wish = wish;
  }
}

declare global {
  interface HTMLElementEventMap {
    'entry-wish': EntryWishEvent;
  }
}
