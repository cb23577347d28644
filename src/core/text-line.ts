import type { InkComponent } from './ink.ts';

/** Components that stand on one line of writing, from left to right. */
export interface TextLine {
  readonly components: readonly InkComponent[];
  /** Height of its characters, map pixels. */
  readonly height: number;
  /** The line's middle: y = offset + slope·x, map pixels. */
  readonly slope: number;
  readonly offset: number;
}
