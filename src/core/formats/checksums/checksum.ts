/**
 * A check digit as an automaton that runs beside the grammar: what it remembers of a string so far is one whole number, so that the search
 * through a lattice can carry it along and find the best string whose check digit fits.
 */
export interface Checksum {
  /** Where the check digits stand: the first one's place, counted from the end where negative, and how many they are. */
  readonly at: { readonly from: number; readonly count: number };
  /** Share of all strings of the format that pass by chance, 0–1. */
  readonly chance: number;
  readonly start: number;
  /** The state after one more symbol; marks leave it as it is. */
  next(state: number, symbol: string): number;
  /** Whether the check digits of a string that ends in this state fit. */
  holds(state: number): boolean;
}

/** Whether the check digits of this string fit. */
export function holdsFor(checksum: Checksum, text: string): boolean {
  return checksum.holds([...text].reduce((state, symbol) => checksum.next(state, symbol), checksum.start));
}
