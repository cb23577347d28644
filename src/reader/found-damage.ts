import type { ReaderFailure } from './reader-failure.ts';

/** How a part fails that is not there after it was found damaged. */
const MISSING = { 'opencv-corrupt': 'opencv-failed', 'model-corrupt': 'model-failed' } as const;

const isDamage = (kind: ReaderFailure['kind']): kind is keyof typeof MISSING => kind in MISSING;

/**
 * Parts that were found damaged. What is damaged is forgotten on the device and fetched again; without a network it is missing at the next try,
 * which is the damage still, and is to be said as such.
 */
export class FoundDamage {
  readonly #found = new Map<ReaderFailure['kind'], ReaderFailure>();

  /** The failure, or the damage that it comes from. @param isOffline whether nothing could be fetched anew */
  explain(failure: ReaderFailure, isOffline: boolean): ReaderFailure {
    if (isDamage(failure.kind)) this.#found.set(MISSING[failure.kind], failure);
    return (isOffline ? this.#found.get(failure.kind) : undefined) ?? failure;
  }

  /** To be called when all parts were right. */
  forget(): void {
    this.#found.clear();
  }
}
