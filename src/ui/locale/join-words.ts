import { currentLocale } from './current-locale.ts';

/** “a, b and c” or “a, b or c”, as the app's language puts it. */
export function joinWords(words: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(currentLocale(), { type }).format(words);
}
