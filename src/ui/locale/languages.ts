/** The languages that the app speaks; the others are translated from the first. */
export const LANGUAGES = ['en', 'de', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_CHOICES = ['system', ...LANGUAGES] as const;

/** As the device says, or one of the languages. */
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** Each in its own words: whoever is lost in the wrong one finds theirs. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
};

/** The language that a choice comes to. @param preferred what the person reads, the best first, as `navigator.languages` has it */
export function chooseLanguage(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'system') return choice;
  const known = preferred.map((tag) => LANGUAGES.find((language) => language === baseOf(tag)));
  return known.find((language) => language !== undefined) ?? LANGUAGES[0];
}

/** A tag without its region and script: `de` of `de-AT`. */
export const baseOf = (tag: string): string => tag.split('-', 1)[0]?.toLowerCase() ?? '';
