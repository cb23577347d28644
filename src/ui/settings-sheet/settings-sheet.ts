import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { AppActionEvent, SettingsChangeEvent } from '../app-events.ts';
import '../bottom-sheet/bottom-sheet.ts';
import { buttonStyles } from '../button-styles.ts';
import { icon } from '../icons.ts';
import { DEFAULT_SETTINGS, THEMES, type Settings, type Theme } from '../settings.ts';
import { visuallyHidden } from '../visually-hidden.ts';
import { confidenceWords } from './confidence-words.ts';
import { settingsSheetStyles } from './settings-sheet-styles.ts';

const THEME_NAMES: Readonly<Record<Theme, string>> = {
  system: 'As the device',
  light: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};

/** Settings that are on or off. */
type Switch = { [K in keyof Settings]: Settings[K] extends boolean ? K : never }[keyof Settings];

/**
 * What can be set.
 *
 * @event settings-change - something was set to another value (`SettingsChangeEvent`)
 * @event app-action - the page about this device is asked for (`AppActionEvent`)
 * @event sheet-close - asks to be taken off the page (`SheetCloseEvent`)
 */
@customElement('inklens-settings-sheet')
export class SettingsSheet extends LitElement {
  static override styles = [buttonStyles, visuallyHidden, settingsSheetStyles];

  /** As they are. */
  @property({ attribute: false }) settings = DEFAULT_SETTINGS;

  /** Where the slider stands while it is dragged, 0–1. */
  @state() private dragged: number | undefined;

  override render(): TemplateResult {
    const themes = THEMES.map((theme) => this.#theme(theme));
    return html`
      <inklens-bottom-sheet heading="Settings">
        ${this.#confidence()}
        <section>
          <h3 id="look">Look</h3>
          <div class="themes" role="radiogroup" aria-labelledby="look">${themes}</div>
        </section>
        <section>
          <h3>When a number is locked</h3>
          ${this.#switch('sound', 'Sound')}
          ${this.#switch('vibration', 'Vibration', 'vibrate' in navigator ? '' : 'This browser has none.')}
          ${this.#switch('aloud', 'Read it aloud', 'speechSynthesis' in window ? '' : 'This browser has no voice.')}
        </section>
        <section>
          <h3>Without looking</h3>
          ${this.#guidance()}
        </section>
        <section>
          <p>Pictures never leave this device.</p>
          <button class="secondary about" @click=${this.#onAbout}>${icon('device')} About this device</button>
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
        <label for="threshold">Mark as unsure below</label><output for="threshold">${word}, ${percent}&nbsp;%</output>
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
        aria-valuetext="${percent} per cent, ${word}"
        @input=${this.#onDrag}
        @change=${this.#onDragged}
      />
      <p id="about">${text} What is marked gets a dashed line: tap it to see what else it may be.</p>
    </section>`;
  }

  #theme(theme: Theme): TemplateResult {
    return html`<label>
      <input
        class="visually-hidden"
        type="radio"
        name="theme"
        .value=${theme}
        .checked=${theme === this.settings.theme}
        @change=${this.#onSet({ theme })}
      />${THEME_NAMES[theme]}
    </label>`;
  }

  #guidance(): TemplateResult {
    return this.#toggle(
      'guidance',
      'Guide by sound',
      html`<small>Tones tell whether writing is in view, only partly, to be held still, or locked.</small>`,
    );
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

  #onAbout(): void {
    this.dispatchEvent(new AppActionEvent('open-about'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-settings-sheet': SettingsSheet;
  }
}
