import type { ReadLine } from '../../core/reading.ts';
import type { ReadOptions } from '../read-options.ts';
import type { KnownLine } from './known-line.ts';

/** A line is read in full again after so many pictures in which it was only verified: two or three seconds. */
const MOST_VERIFIED = 30;

/** The lines that a film's last picture showed. */
export class LineMemory {
  #lines: readonly KnownLine[] = [];
  #options = '';

  /**
   * Those that need only be verified in the next picture: whose strings are locked, and which were read in full not long ago. Of those that are due, one a picture
   * is read in full, so that no picture takes long for them all.
   */
  recall(options: ReadOptions): readonly KnownLine[] {
    if (keyOf(options) !== this.#options) return [];
    const locked = new Set(options.film?.locked);
    const known = this.#lines.filter(({ line, parts }) => locked.has(line.text) && parts.length > 0);
    const most = Math.max(...known.map(({ verified }) => verified));
    const due = most >= MOST_VERIFIED ? known.find(({ verified }) => verified === most) : undefined;
    return known.filter((line) => line !== due);
  }

  /** Takes in what the next picture showed. @param lines those of `read` that were said in the end are kept */
  keep(options: ReadOptions, read: readonly KnownLine[], lines: readonly ReadLine[]): void {
    this.#options = keyOf(options);
    this.#lines = read.filter(({ line }) => lines.includes(line));
  }

  /** To be called when pictures are read in another way from now on. */
  forget(): void {
    this.#lines = [];
  }
}

/** What a line's string hangs on besides its picture. */
const keyOf = ({ format, threshold }: ReadOptions): string => JSON.stringify([format, threshold]);
