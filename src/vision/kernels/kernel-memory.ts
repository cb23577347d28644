/**
 * What shared memory may grow to, pages: some browsers put so much aside at once. Pictures that are worked on have sides of up to 1280 pixels
 * and take 12 MB; for a larger one other memory is taken.
 */
export const MOST_PAGES = 512;
export const MOST_PAGES_ANEW = 8 * MOST_PAGES;

/** Memory has been left in disorder by a lost helper, or has no more room: what was done in it is to be done in other memory, of so many pages at most. */
export class MemoryGone extends Error {
  readonly pages: number;

  constructor(pages: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.pages = pages;
  }
}

/** Memory for kernels. @throws RangeError where there is none */
export const makeMemory = (isShared: boolean, maximum = MOST_PAGES): WebAssembly.Memory =>
  new WebAssembly.Memory(isShared ? { initial: 1, maximum, shared: true } : { initial: 1 });
