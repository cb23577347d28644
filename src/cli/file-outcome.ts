import type { Reading } from '../core/reading.ts';
import type { PictureError } from './picture-error.ts';

/** What came of one file. */
export type FileOutcome =
  | {
      readonly kind: 'read';
      /** As given on the command line. */
      readonly file: string;
      /** In the pixels of the upright picture as the file holds it. */
      readonly reading: Reading;
      /** Time of the reading alone, without loading and decoding. */
      readonly milliseconds: number;
    }
  | { readonly kind: 'failed'; readonly file: string; readonly error: PictureError | ReadError };

/** The picture is sound, but reading it failed. */
export interface ReadError {
  readonly kind: 'read-failed';
  readonly message: string;
}
