import type { Entry } from './entry.ts';

/** Entries of a list in its order: by place and column, and where places are absent or the same, by time; those without a place come last. */
export const orderEntries = <T extends Pick<Entry, 'place' | 'column' | 'at'>>(entries: readonly T[]): T[] =>
  entries.toSorted((a, b) => difference(a.place, b.place) || difference(a.column, b.column) || a.at - b.at);

const difference = (a = Infinity, b = Infinity): number => (a === b ? 0 : a - b);
