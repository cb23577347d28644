import type { Entry } from '../entry.ts';
import { dayDescriber, type DayWords } from './describe-day.ts';
import { bareText, foldText } from './fold-text.ts';

/** What a search looks at, of one entry; all folded. */
export interface IndexedEntry<T extends Entry = Entry> {
  readonly entry: T;
  /** Text, value, note and names, each on a line of its own. */
  readonly words: string;
  /** Text and value without what stands between their characters, each on a line of its own. */
  readonly bare: string;
  readonly day: DayWords;
}

export interface IndexOptions<T extends Entry = Entry> {
  /** Language of names of months and days, BCP 47. */
  readonly locale: string;
  /** Milliseconds since 1970: which day is today. */
  readonly now: number;
  /** Further words that an entry is found by, such as its list's name. */
  readonly names?: (entry: T) => string;
}

/** Prepares entries for `searchEntries`, once for many searches. Keeps their order. */
export function indexEntries<T extends Entry>(
  entries: readonly T[],
  { locale, now, names }: IndexOptions<T>,
): readonly IndexedEntry<T>[] {
  const describeDay = dayDescriber(locale, now);
  return entries.map((entry) => {
    const text = foldText(entry.text);
    const value = foldText(entry.value ?? '');
    return {
      entry,
      words: [text, value, foldText(entry.note), foldText(names?.(entry) ?? '')].join('\n'),
      bare: `${bareText(text)}\n${bareText(value)}`,
      day: describeDay(entry.at),
    };
  });
}
