import type { StringEvidence } from '../../../src/core/string-evidence.ts';

/** One string that was read, with what is known of it. */
export interface TrustSample {
  /** Where it was read: a kind of trouble, or a folder's name. */
  readonly group: string;
  /** Number of its picture; strings of one picture are fitted or tested together. */
  readonly picture: number;
  readonly text: string;
  readonly evidence: StringEvidence;
  /** Light may hide a part of it: it is never sure, whatever else speaks for it. */
  readonly hidden: boolean;
  /** It stands in the picture as it was read. */
  readonly right: boolean;
  /** Something much like it stands there. */
  readonly written: boolean;
}
