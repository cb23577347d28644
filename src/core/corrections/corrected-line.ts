import type { ReadLine } from '../reading.ts';
import type { Correction } from './correction.ts';

/** A line that a person put something right in. */
export interface CorrectedLine {
  /** As it was read. */
  readonly line: ReadLine;
  readonly correction: Correction;
}
