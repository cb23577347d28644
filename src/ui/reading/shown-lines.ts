import type { ReadLine } from '../../core/reading.ts';

/** The strings that there are to read and to copy. */
export interface ShownLines {
  readonly lines: readonly ReadLine[];
  /** Whether they were read before, and are not in view any more. */
  readonly past: boolean;
}
