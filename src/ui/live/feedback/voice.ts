import { currentLocale } from '../../locale/current-locale.ts';

/** Whether the browser can read aloud at all. */
export const canSpeak = (): boolean => 'speechSynthesis' in globalThis && 'SpeechSynthesisUtterance' in globalThis;

/** Slower than talk: single characters are to be written down. */
const RATE = 0.9;

/** Reads aloud in the app's language, by the device's own voice; does nothing where there is none. */
export class Voice {
  /** Says a text now; what was being said is broken off. */
  say(text: string): void {
    if (!canSpeak() || text === '') return;
    speechSynthesis.cancel();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = currentLocale();
    utterance.rate = RATE;
    speechSynthesis.speak(utterance);
  }

  /** To be called in a gesture: iOS lets a page speak by itself only after it has spoken in one. */
  unlock(): void {
    if (canSpeak() && !speechSynthesis.speaking) speechSynthesis.speak(new SpeechSynthesisUtterance(''));
  }

  stop(): void {
    if (canSpeak()) speechSynthesis.cancel();
  }
}
