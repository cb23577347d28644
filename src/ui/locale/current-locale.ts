import { baseOf } from './languages.ts';
import { spokenLanguage } from './speak-language.ts';

/** English of a person who reads none: the app's own. */
const OWN: Readonly<Record<string, string>> = { en: 'en-GB' };

/** The language that the app speaks, as Intl takes it: of the region that the person has it from, where the browser says so. */
export function currentLocale(): string {
  const language = spokenLanguage();
  const preferred = 'navigator' in globalThis ? navigator.languages : [];
  return preferred.find((tag) => baseOf(tag) === language) ?? OWN[language] ?? language;
}
