import { configureLocalization, type LocaleModule } from '@lit/localize';
import { LANGUAGES, type Language } from './languages.ts';

const [SOURCE, ...TARGETS] = LANGUAGES;

/** The words of the translated languages; each is fetched when it is first spoken. */
const WORDS: Readonly<Record<(typeof TARGETS)[number], () => Promise<LocaleModule>>> = {
  de: () => import('./words/de.ts'),
  es: () => import('./words/es.ts'),
};

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: SOURCE,
  targetLocales: TARGETS,
  loadLocale: (locale) => WORDS[locale as (typeof TARGETS)[number]](),
});

/** The language that is spoken now. */
export const spokenLanguage = (): Language => getLocale() as Language;

/** Speaks a language from now on: all elements are drawn anew. False where its words could not be fetched; what was spoken stays. */
export async function speakLanguage(language: Language): Promise<boolean> {
  const outcome = await setLocale(language).then(
    () => true,
    () => false,
  );
  document.documentElement.lang = spokenLanguage();
  return outcome;
}
