import type { ReadLine } from '../../core/reading.ts';
import type { CharacterPlace } from './character-place.ts';

/** A reading that a person may put right. */
export interface Correctable {
  /** Whether `undo` has something to take back. */
  readonly canUndo: boolean;
  /**
   * Writes `text` in the place of a character, nothing where it is empty; undefined takes back what was put right there.
   * @returns the line as it is now; undefined where the character is not there any more
   */
  correct(place: CharacterPlace, text: string | undefined): ReadLine | undefined;
  /** Takes back the last correction. @returns the line as it is now; undefined where there was nothing to take back */
  undo(): ReadLine | undefined;
}
