import { updateWhenLocaleChanges } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { chooseLanguage, type Language, type LanguageChoice } from './languages.ts';
import { speakLanguage } from './speak-language.ts';

/** Has the app speak the language that is chosen, or the device's where that is left to it; its host is drawn anew in it. */
export class LocaleController implements ReactiveController {
  readonly #choice: () => LanguageChoice;
  readonly #onMissing: () => void;
  readonly #onSystemChange = (): void => void this.#follow();
  #language: Language | undefined;

  /** @param onMissing hears that a language could not be fetched */
  constructor(host: ReactiveControllerHost, choice: () => LanguageChoice, onMissing: () => void) {
    this.#choice = choice;
    this.#onMissing = onMissing;
    updateWhenLocaleChanges(host);
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('languagechange', this.#onSystemChange);
  }

  hostDisconnected(): void {
    window.removeEventListener('languagechange', this.#onSystemChange);
  }

  hostUpdate(): void {
    void this.#follow();
  }

  async #follow(): Promise<void> {
    const language = chooseLanguage(this.#choice(), navigator.languages);
    if (language === this.#language) return;
    this.#language = language;
    if (!(await speakLanguage(language))) this.#onMissing();
  }
}
