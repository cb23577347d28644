import { kindOf, type FormatKind } from '../../formats/format-kind.ts';
import type { Entry } from '../entry.ts';
import { foldDate, type DayWords } from './describe-day.ts';
import { bareText, foldText } from './fold-text.ts';
import type { IndexedEntry } from './index-entries.ts';

export interface EntrySearch {
  /** What the person typed; empty finds all. */
  readonly query?: string;
  /** Kinds of formats that are shown; all where absent or empty. */
  readonly kinds?: readonly FormatKind[];
}

const WRITTEN_DATE = /^\d+[./-]\d/; // or the beginning of one
const SHORTEST_NAME = 3; // letters of a month or weekday that tell it from most other words

/**
 * Entries of an index that fit a search, in its order. Each word of the query must be found: in the text as it was read or as a machine has
 * it, with or without separators, in the note, in a name, or in the day it was read (`march`, `21 march`, `yesterday`, `2026-03-21`). Digits
 * with blanks between them are also looked for as one number. Upper case and accents do not count.
 */
export function searchEntries<T extends Entry>(
  index: readonly IndexedEntry<T>[],
  { query = '', kinds = [] }: EntrySearch,
): readonly T[] {
  const folded = foldText(query).trim();
  const words = folded === '' ? [] : folded.split(/\s+/);
  const whole = words.length > 1 && !/\p{L}/u.test(folded) ? bareText(folded) : '';
  const wanted = words.map((word) => ({ word, bare: bareText(word) }));
  const days = new Map<DayWords, readonly boolean[]>(); // many entries are of the same day
  return index.flatMap(({ entry, words: text, bare, day }) => {
    if (kinds.length > 0 && !kinds.includes(kindOf(entry.format))) return [];
    let isOfDay = days.get(day);
    if (!isOfDay) days.set(day, (isOfDay = matchDay(day, words)));
    const fits = wanted.every(
      (each, i) => isOfDay[i] || text.includes(each.word) || (each.bare !== '' && bare.includes(each.bare)),
    );
    return fits || (whole !== '' && bare.includes(whole)) ? [entry] : [];
  });
}

/** For each word, whether it is of the day. A number by itself is no day; beside a day's name it may be. */
function matchDay({ names, numbers, written }: DayWords, words: readonly string[]): boolean[] {
  const named = words.map((word) => word.length >= SHORTEST_NAME && names.some((name) => name.startsWith(word)));
  const isNamed = named.includes(true);
  return words.map((word, i) => {
    if (named[i] || (isNamed && numbers.includes(word.replace(/\D$/, '')))) return true;
    return WRITTEN_DATE.test(word) && written.some((date) => date.startsWith(foldDate(word)));
  });
}
