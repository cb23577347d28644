import type { LineEvidence } from '../../../src/core/line-evidence.ts';

/** One string that was read, with what is known of it. */
export interface TrustSample {
  /** Where it was read: a kind of trouble, or a folder's name. */
  readonly group: string;
  /** Whether it is from a picture that someone took and labelled, and not one that was drawn. */
  readonly labelled: boolean;
  /** Number of its picture; strings of one picture are fitted or tested together. */
  readonly picture: number;
  readonly text: string;
  readonly evidence: LineEvidence;
  /** Light may hide a part of it: it is never sure, whatever else speaks for it. */
  readonly hidden: boolean;
  /** It stands in the picture as it was read. */
  readonly right: boolean;
  /** Something much like it stands there. */
  readonly written: boolean;
}
