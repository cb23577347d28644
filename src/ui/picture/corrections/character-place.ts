/** Which character of the reading is meant. */
export interface CharacterPlace {
  /** The line's key, as `lineKey` gives it. */
  readonly line: number;
  /** Number of the character in the line as it is shown. */
  readonly index: number;
  /** The line's characters when it was pressed: a live reading may have changed since. */
  readonly characters: readonly string[];
}
