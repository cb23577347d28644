import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { GLYPH_SIZE } from '../../../core/glyph.ts';
import type { Alternative, ReadCharacter } from '../../../core/reading.ts';
import { CorrectCharacterEvent, SheetCloseEvent } from '../../app/app-events.ts';
import '../../elements/bottom-sheet/bottom-sheet.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import type { CharacterPlace } from '../corrections/character-place.ts';
import { formatNumber } from '../../locale/format-number.ts';
import { characterInspectorStyles } from './character-inspector-styles.ts';
import { glyphPixels } from './glyph-pixels.ts';

/** The reader takes a few characters for one at most. */
const MOST_TYPED = 4;

/**
 * One character: the crop as the net saw it, and the three answers it thought most probable, of which one may be chosen; another may be
 * typed, or the character left out.
 *
 * @event correct-character - an answer was chosen, typed or taken back (`CorrectCharacterEvent`)
 * @event sheet-close - asks to be taken off the page (`SheetCloseEvent`)
 */
@customElement('inklens-character-inspector')
@localized()
export class CharacterInspector extends LitElement {
  static override styles = [buttonStyles, characterInspectorStyles];

  /** What is looked at. */
  @property({ attribute: false }) character!: ReadCharacter;

  /** Where it stands. */
  @property({ attribute: false }) place!: CharacterPlace;

  @query('canvas') private readonly canvas!: HTMLCanvasElement;
  @query('input') private readonly typed!: HTMLInputElement;

  override render(): TemplateResult {
    const { text, alternatives } = this.character;
    const rows = alternatives.map((alternative) => this.#row(alternative));
    return html`
      <inklens-bottom-sheet heading=${this.#heading()}>
        <p class="state">${this.#state()}</p>
        <div class="parts">
          <figure>
            <canvas
              width=${GLYPH_SIZE}
              height=${GLYPH_SIZE}
              role="img"
              aria-label=${msg('The character as the net saw it')}
            ></canvas>
            <figcaption>${msg('As the net saw it')}</figcaption>
          </figure>
          <ol aria-label=${msg('Most probable answers')}>
            ${rows}
          </ol>
        </div>
        <form @submit=${this.#onSubmit}>
          <label for="other">${msg('Another')}</label>
          <input
            id="other"
            maxlength=${MOST_TYPED}
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="done"
            inputmode=${/\d/.test(text) ? 'decimal' : 'text'}
          />
          <button class="secondary">${msg('Use it')}</button>
        </form>
        <div class="ways">${this.#ways()}</div>
      </inklens-bottom-sheet>
    `;
  }

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has('character')) return;
    const pixels = new ImageData(glyphPixels(this.character.glyph), GLYPH_SIZE, GLYPH_SIZE);
    this.canvas.getContext('2d')?.putImageData(pixels, 0, 0);
  }

  #heading(): string {
    const { text, correctedFrom } = this.character;
    return correctedFrom === undefined ? msg(str`Read as ${text}`) : msg(str`Put right: ${text}`);
  }

  #state(): string {
    const { sure, correctedFrom } = this.character;
    if (correctedFrom !== undefined) return msg(str`You chose this; it was read as ${correctedFrom}.`);
    return sure
      ? msg('Sure enough to count. Not right? Choose what is written.')
      : msg('Not sure. Choose what is written.');
  }

  #row({ text, confidence }: Alternative): TemplateResult {
    const percent = `${formatNumber(confidence * 100, 1)} %`;
    const chosen = text === this.character.text;
    return html`<li>
      <button class="answer" aria-pressed=${chosen} aria-label="${text}, ${percent}" @click=${this.#correctTo(text)}>
        <strong>${text}</strong>
        <meter max="1" value=${confidence} aria-hidden="true"></meter>
        <span>${percent}</span>
      </button>
    </li>`;
  }

  #ways(): TemplateResult {
    const only = this.place.characters.length === 1;
    const leaveOut = html`<button class="quiet" @click=${this.#correctTo('')}>
      ${msg('Not a character: leave it out')}
    </button>`;
    const putBack = html`<button class="quiet" @click=${this.#correctTo(undefined)}>
      ${msg('Back to what was read')}
    </button>`;
    return html`${this.character.correctedFrom === undefined ? nothing : putBack}${only ? nothing : leaveOut}`;
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const text = this.typed.value.replaceAll(/\s/g, '');
    if (text === '') this.typed.focus();
    else this.#correctTo(text)();
  }

  #correctTo(text: string | undefined): () => void {
    return () => {
      this.dispatchEvent(new CorrectCharacterEvent(this.place, text));
      this.dispatchEvent(new SheetCloseEvent());
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-character-inspector': CharacterInspector;
  }
}
