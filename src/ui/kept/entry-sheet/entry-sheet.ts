import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { fieldFormat } from '../../../core/formats/parse-format.ts';
import type { Entry, Thumbnail } from '../../../core/history/entry.ts';
import '../../elements/bottom-sheet/bottom-sheet.ts';
import type { BottomSheet } from '../../elements/bottom-sheet/bottom-sheet.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { ObjectUrlController } from '../../controllers/object-url-controller.ts';
import { nameFormat } from '../../format-picker/name-writing.ts';
import { icon, type IconName } from '../../elements/icons.ts';
import { formatDateTime } from '../../locale/format-date.ts';
import { formatPercent } from '../../locale/format-number.ts';
import { canShareText, share } from '../share-text.ts';
import { trustWord } from '../../reading/trust-words.ts';
import { entrySheetStyles } from './entry-sheet-styles.ts';
import { EntryWishEvent, type EntryWish } from './entry-wish-event.ts';

/** Characters that a text or a note may have, as the exported file has it. */
const LONGEST = 1000;
/** A note is kept when no key has come for so long, milliseconds. */
const PAUSE = 400;

/**
 * One string that was kept: all that is known of it, a note that can be written, and what can be done with it.
 *
 * @event entry-wish - it is to be changed or deleted (`EntryWishEvent`)
 * @event sheet-close - asks to be taken off the page (`SheetCloseEvent`)
 */
@customElement('inklens-entry-sheet')
@localized()
export class EntrySheet extends LitElement {
  static override styles = [buttonStyles, entrySheetStyles];

  @property({ attribute: false }) entry!: Entry;

  /** Its small picture; absent where there is none. */
  @property({ attribute: false }) thumbnail: Thumbnail | undefined;

  /** What its list or meter is called; empty where it belongs to none. */
  @property() belongs = '';

  /** Whether the string is being written anew. */
  @state() private editing = false;

  @query('inklens-bottom-sheet') private readonly sheet!: BottomSheet;
  @query('input') private readonly input!: HTMLInputElement | null;
  @query('.text') private readonly large!: HTMLElement | null;
  @query('.edit') private readonly editButton!: HTMLElement | null;

  readonly #picture = new ObjectUrlController(this);
  #note: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  override render(): TemplateResult {
    const { entry } = this;
    return html`
      <inklens-bottom-sheet heading=${nameFormat(entry.format)} @sheet-close=${this.#keepNote}>
        ${this.editing ? this.#form() : html`<p class="text">${entry.text}</p>`}${this.#image()}
        <dl>
          <dt>${msg('Read')}</dt>
          <dd>${formatDateTime(entry.at)}</dd>
          <dt>${msg('Trust')}</dt>
          <dd>${trustWord(entry)}${entry.corrected ? nothing : html`, ${formatPercent(entry.confidence)}`}</dd>
          ${
            this.belongs === ''
              ? nothing
              : html`<dt>${msg('Belongs to')}</dt>
                  <dd>${this.belongs}</dd>`
          }
        </dl>
        <label for="note">${msg('Note')}</label>
        <textarea
          id="note"
          maxlength=${LONGEST}
          .value=${entry.note}
          @input=${this.#onNote}
          @change=${this.#keepNote}
        ></textarea>
        <div class="ways">
          ${this.#way('copy', msg('Copy'), () => void this.#copy())}
          ${canShareText() ? this.#way('share', msg('Share'), () => void this.#share()) : nothing}
          ${this.editing ? nothing : this.#way('edit', msg('Edit'), () => void this.#edit())}
          ${this.#way('delete', msg('Delete'), this.#delete)}
        </div>
      </inklens-bottom-sheet>
    `;
  }

  #image(): TemplateResult | typeof nothing {
    const { thumbnail } = this;
    if (thumbnail === undefined) return nothing;
    const { width, height, bytes, type } = thumbnail;
    return html`<img
      src=${this.#picture.urlOf(bytes, type)}
      width=${width}
      height=${height}
      alt=${msg('What it was read from')}
    />`;
  }

  #form(): TemplateResult {
    return html`<form @submit=${this.#keepText}>
      <label for="text">${msg('What is written there')}</label>
      <input
        id="text"
        maxlength=${LONGEST}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        required
        .value=${this.entry.text}
        @keydown=${this.#onKeyDown}
      />
      <div class="ways">
        <button class="primary">${msg('Save')}</button>
        <button type="button" class="secondary" @click=${this.#stopEditing}>${msg('Cancel')}</button>
      </div>
    </form>`;
  }

  #way(name: IconName & ('copy' | 'share' | 'edit' | 'delete'), label: string, act: () => void): TemplateResult {
    return html`<button class="secondary ${name}" @click=${act}>${icon(name)} ${label}</button>`;
  }

  async #edit(): Promise<void> {
    this.editing = true;
    await this.updateComplete;
    this.input?.select();
  }

  /** Escape leaves the field first, and the sheet only then. */
  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    void this.#stopEditing();
  }

  async #stopEditing(): Promise<void> {
    this.editing = false;
    await this.updateComplete;
    this.editButton?.focus();
  }

  #keepText(event: Event): void {
    event.preventDefault();
    const text = this.input?.value.trim() ?? '';
    if (text === '') return;
    const { id, format } = this.entry;
    if (text !== this.entry.text) {
      const value = fieldFormat(format).value(text);
      this.#wish({ kind: 'change', change: { id, text, value, corrected: true, confidence: 1 } });
    }
    void this.#stopEditing();
  }

  #onNote({ target }: Event): void {
    this.#note = (target as HTMLTextAreaElement).value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keepNote(), PAUSE);
  }

  /** Nothing that was typed is lost, however the sheet is left. */
  #keepNote(): void {
    clearTimeout(this.#timer);
    const note = this.#note;
    this.#note = undefined;
    if (note !== undefined) this.#wish({ kind: 'change', change: { id: this.entry.id, note } });
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.entry.text);
      this.sheet.say(msg('Copied'));
    } catch {
      if (this.large !== null) getSelection()?.selectAllChildren(this.large);
      this.sheet.say(msg('Copying is not allowed here. The text is selected: copy it by hand.'));
    }
  }

  async #share(): Promise<void> {
    const shared = await share({ text: this.entry.text });
    if (!shared) this.sheet.say(msg('Sharing did not work. Copy it instead.'));
  }

  #delete(): void {
    this.#note = undefined;
    this.#wish({ kind: 'delete', id: this.entry.id });
  }

  #wish(wish: EntryWish): void {
    this.dispatchEvent(new EntryWishEvent(wish));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-entry-sheet': EntrySheet;
  }
}
