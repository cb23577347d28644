/** What a person wants done with lists. */
export type ListWish =
  /** Adds what is on the screen. */
  | { readonly kind: 'add-shown' }
  /** Adds what was held back because the list has it already; or lets go of it. */
  | { readonly kind: 'add-anyway' }
  | { readonly kind: 'leave-out' }
  | { readonly kind: 'edit'; readonly id: string; readonly text: string }
  /** Numbers of rows, from 0. */
  | { readonly kind: 'move'; readonly from: number; readonly to: number }
  /** @property words what is deleted, for a person */
  | { readonly kind: 'delete'; readonly ids: readonly string[]; readonly words: string }
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'begin' }
  | { readonly kind: 'choose'; readonly id: string }
  /** Its entries stay in the history. */
  | { readonly kind: 'delete-list' }
  | { readonly kind: 'undo' };

/** Something is wanted of the list, or of another one. */
export class ListWishEvent extends Event {
  readonly wish: ListWish;

  constructor(wish: ListWish) {
    super('list-wish', { bubbles: true, composed: true });
    this.wish = wish;
  }
}

declare global {
  interface HTMLElementEventMap {
    'list-wish': ListWishEvent;
  }
}
