/** What a person wants of the history as a whole, or of what is shown of it. */
export type HistoryWish =
  'export' | 'save-csv' | 'save-json' | 'share-csv' | 'print' | 'import' | 'ask-clear' | 'clear' | 'start-over';

export class HistoryWishEvent extends Event {
  readonly wish: HistoryWish;

  constructor(wish: HistoryWish) {
    super('history-wish', { bubbles: true, composed: true });
    this.wish = wish;
  }
}

declare global {
  interface HTMLElementEventMap {
    'history-wish': HistoryWishEvent;
  }
}
