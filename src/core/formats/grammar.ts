/**
 * What a field may hold, as a deterministic automaton over symbols (characters of the alphabet and marks such as `.` and `-`), so that the
 * search through the lattice never leaves it. States are small whole numbers; a grammar may make them as it meets them.
 */
export interface Grammar {
  readonly start: number;
  /** The state after one more symbol; -1 where the format does not allow it there. */
  next(state: number, symbol: string): number;
  /** Whether a string may end in this state. */
  isFinal(state: number): boolean;
  /**
   * What ending in this final state says of the string, as a log-probability ratio: above 0 where its check digit fits, below where it does
   * not. Absent where the format has nothing to check.
   */
  endScore?(state: number): number;
}

/** Whether the format takes this string of symbols. */
export function accepts(grammar: Grammar, text: string): boolean {
  let state = grammar.start;
  for (const symbol of text) {
    state = grammar.next(state, symbol);
    if (state < 0) return false;
  }
  return grammar.isFinal(state);
}
