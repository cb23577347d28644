import type { CharacterEvidence } from './character-evidence.ts';
import type { StringEvidence } from './string-evidence.ts';

/** What trust in a line's string rests on. */
export interface LineEvidence {
  readonly string: StringEvidence;
  /** Of the characters that the net was shown, in writing direction, where the format holds no letters; marks are none of them. Else empty. */
  readonly characters: readonly CharacterEvidence[];
}
