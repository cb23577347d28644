import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { AppActionEvent, SettingsChangeEvent } from '../../app/app-events.ts';
import '../../elements/bottom-sheet/bottom-sheet.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { icon } from '../../elements/icons.ts';
import { LANGUAGE_CHOICES, LANGUAGE_NAMES, type LanguageChoice } from '../../locale/languages.ts';
import { DEFAULT_SETTINGS, THEMES, type Settings, type Theme } from '../settings.ts';
import { switchStyles } from '../../elements/switch-styles.ts';
import { visuallyHidden } from '../../elements/visually-hidden.ts';
import { confidenceWords } from './confidence-words.ts';
import { settingsSheetStyles } from './settings-sheet-styles.ts';

const themeNames = (): Readonly<Record<Theme, string>> => ({
  system: msg('As the device'),
  light: msg('Light'),
  dark: msg('Dark'),
  contrast: msg('High contrast'),
});

/** Settings that are on or off. */
type Switch = { [K in keyof Settings]: Settings[K] extends boolean ? K : never }[keyof Settings];

/**
 * What can be set.
 *
 * @event settings-change - something was set to another value (`SettingsChangeEvent`)
 * @event app-action - the page about this device is asked for, or what is known of the person's hand (`AppActionEvent`)
 * @event sheet-close - asks to be taken off the page (`SheetCloseEvent`)
 */
@customElement('inklens-settings-sheet')
@localized()
export class SettingsSheet extends LitElement {
  static override styles = [buttonStyles, visuallyHidden, switchStyles, settingsSheetStyles];

  /** As they are. */
  @property({ attribute: false }) settings = DEFAULT_SETTINGS;

  /** Where the slider stands while it is dragged, 0–1. */
  @state() private dragged: number | undefined;

  override render(): TemplateResult {
    const names = themeNames();
    const themes = THEMES.map((theme) => this.#choice('theme', theme, names[theme]));
    const languages = LANGUAGE_CHOICES.map((choice) =>
      this.#choice('language', choice, choice === 'system' ? names.system : LANGUAGE_NAMES[choice]),
    );
    return html`
      <inklens-bottom-sheet heading=${msg('Settings')}>
        ${this.#confidence()}
        <section>
          <h3 id="look">${msg('Look')}</h3>
          <div class="choices" role="radiogroup" aria-labelledby="look">${themes}</div>
        </section>
        <section>
          <h3 id="language">${msg('Language')}</h3>
          <div class="choices" role="radiogroup" aria-labelledby="language">${languages}</div>
        </section>
        <section>
          <h3>${msg('When a number is locked')}</h3>
          ${this.#switch('sound', msg('Sound'))}
          ${this.#switch('vibration', msg('Vibration'), 'vibrate' in navigator ? '' : msg('This browser has none.'))}
          ${this.#switch('aloud', msg('Read it aloud'), 'speechSynthesis' in window ? '' : msg('This browser has no voice.'))}
        </section>
        <section>
          <h3>${msg('Without looking')}</h3>
          ${this.#guidance()}
        </section>
        <section>
          <h3>${msg('History')}</h3>
          ${this.#keeping()}
        </section>
        <section>
          <p>${msg('The characters that you put right, and what is learnt from them.')}</p>
          <button class="secondary about" @click=${this.#onPersonal}>${icon('edit')} ${msg('Your hand')}</button>
        </section>
        <section>
          <p>${msg('Pictures never leave this device.')}</p>
          <button class="secondary about" @click=${this.#onStorage}>${icon('storage')} ${msg('What is stored')}</button>
          <button class="secondary about" @click=${this.#onAbout}>${icon('device')} ${msg('About this device')}</button>
        </section>
      </inklens-bottom-sheet>
    `;
  }

  #confidence(): TemplateResult {
    const threshold = this.dragged ?? this.settings.threshold;
    const percent = Math.round(threshold * 100);
    const { word, text } = confidenceWords(threshold);
    return html`<section>
      <div class="row">
        <label for="threshold">${msg('Mark as unsure below')}</label
        ><output for="threshold">${word}, ${percent}&nbsp;%</output>
      </div>
      <input
        id="threshold"
        type="range"
        min="0"
        max="99"
        step="1"
        autofocus
        .value=${String(percent)}
        aria-describedby="about"
        aria-valuetext=${msg(str`${percent} per cent, ${word}`)}
        @input=${this.#onDrag}
        @change=${this.#onDragged}
      />
      <p id="about">${text} ${msg('What is marked gets a dashed line: tap it to see what else it may be.')}</p>
    </section>`;
  }

  #choice(name: 'theme' | 'language', value: Theme | LanguageChoice, label: string): TemplateResult {
    return html`<label>
      <input
        class="visually-hidden"
        type="radio"
        name=${name}
        .value=${value}
        .checked=${value === this.settings[name]}
        @change=${this.#onSet({ [name]: value })}
      />${label}
    </label>`;
  }

  #guidance(): TemplateResult {
    return this.#toggle(
      'guidance',
      msg('Guide by sound'),
      html`<small>${msg('Tones tell whether writing is in view, only partly, to be held still, or locked.')}</small>`,
    );
  }

  #keeping(): TemplateResult {
    const { keep } = this.settings;
    return html`${this.#toggle(
      'keep',
      msg('Keep what was read'),
      html`<small>${msg('Text and time, on this device alone.')}</small>`,
    )}
    ${this.#toggle('thumbnails', msg('Keep a small picture with it'), nothing, !keep)}`;
  }

  /** @param missing why the browser can't; empty where it can */
  #switch(name: Switch, label: string, missing = ''): TemplateResult {
    return this.#toggle(name, label, missing === '' ? nothing : html`<small>${missing}</small>`, missing !== '');
  }

  #toggle(name: Switch, label: string, note: TemplateResult | typeof nothing, disabled = false): TemplateResult {
    return html`<label class="switch">
      <span>${label}</span>
      <input
        type="checkbox"
        role="switch"
        name=${name}
        .checked=${this.settings[name] && !disabled}
        ?disabled=${disabled}
        @change=${this.#onSet({ [name]: !this.settings[name] })}
      />
      ${note}
    </label>`;
  }

  #onSet(change: Partial<Settings>): () => void {
    return () => this.dispatchEvent(new SettingsChangeEvent(change));
  }

  #onDrag(event: InputEvent): void {
    if (event.target instanceof HTMLInputElement) this.dragged = event.target.valueAsNumber / 100;
  }

  #onDragged(): void {
    if (this.dragged !== undefined) this.#onSet({ threshold: this.dragged })();
    this.dragged = undefined;
  }

  #onPersonal(): void {
    this.dispatchEvent(new AppActionEvent('open-personal'));
  }

  #onStorage(): void {
    this.dispatchEvent(new AppActionEvent('open-storage'));
  }

  #onAbout(): void {
    this.dispatchEvent(new AppActionEvent('open-about'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-settings-sheet': SettingsSheet;
  }
}
