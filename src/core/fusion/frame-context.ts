import type { FieldFormat } from '../formats/field-format.ts';
import type { Motion } from './motion.ts';

/** What is common to all lines of a frame. */
export interface FrameContext {
  /** When it was read: milliseconds, of one clock. */
  readonly at: number;
  /** Characters less probable than this are unsure, 0–1. */
  readonly threshold: number;
  /** What the lines may hold; anything where absent. */
  readonly format?: FieldFormat;
  /** How the picture has moved since the frame before, picture pixels; absent where nobody knows. */
  readonly moved?: Motion | undefined;
}
