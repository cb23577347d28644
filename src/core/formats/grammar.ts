/**
 * What a field may hold, as a deterministic automaton over symbols (characters of the alphabet and marks such as `.` and `-`), so that the
 * search through the lattice never leaves it. States are small whole numbers.
 */
export interface Grammar {
  readonly start: number;
  /** The state after one more symbol; -1 where the format does not allow it there. */
  next(state: number, symbol: string): number;
  /** Whether a string may end in this state. */
  isFinal(state: number): boolean;
}
