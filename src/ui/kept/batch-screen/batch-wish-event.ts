/** What a person wants of many pictures: stop reading them, go on, or open one by its id. */
export type BatchWish = 'stop' | 'go-on' | { readonly open: number };

export class BatchWishEvent extends Event {
  readonly wish: BatchWish;

  constructor(wish: BatchWish) {
    super('batch-wish', { bubbles: true, composed: true });
    this.wish = wish;
  }
}

declare global {
  interface HTMLElementEventMap {
    'batch-wish': BatchWishEvent;
  }
}
