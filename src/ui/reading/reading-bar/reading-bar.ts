import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { lineKey } from '../../../core/fusion/stable-reading.ts';
import type { Format, ReadLine } from '../../../core/reading.ts';
import { InspectCharacterEvent, NoteEvent, ReadAloudEvent, UndoCorrectionEvent } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import '../check-note/check-note.ts';
import { canSpeak } from '../../live/feedback/voice.ts';
import { icon } from '../../elements/icons.ts';
import { readingBarStyles } from './reading-bar-styles.ts';
import { readingLineStyles } from './reading-line-styles.ts';
import { renderReadingLine } from './reading-line.ts';
import { stepFocus } from './step-focus.ts';

/** Widest a character's cell gets, with one line to show and with several. */
const WIDEST_CELL = { one: '62px', several: '36px' } as const;

/**
 * The current reading, large, over a row of what can be done with it. Each character is a button; one stop for the Tab key,
 * the arrow keys move among them.
 *
 * @slot status - shown instead of the words where nothing is read yet, such as the progress of loading
 * @slot format - at the left of the row below
 * @event inspect-character - a character was pressed (`InspectCharacterEvent`)
 * @event undo-correction - the last correction is to be taken back (`UndoCorrectionEvent`)
 * @event read-aloud - the reading is to be read aloud (`ReadAloudEvent`)
 * @event note - how copying went (`NoteEvent`)
 */
@customElement('inklens-reading-bar')
@localized()
export class ReadingBar extends LitElement {
  static override styles = [buttonStyles, readingBarStyles, readingLineStyles];

  /** The strings to show. */
  @property({ attribute: false }) lines: readonly ReadLine[] = [];

  /** Whether they were read before, and are not in view any more. */
  @property({ type: Boolean }) past = false;

  /** The format that they were read with. */
  @property() format: Format = 'digits';

  /** What to say where there is nothing to show. */
  @property() placeholder = '';

  /** Whether there is a correction to take back. */
  @property({ type: Boolean }) undoable = false;

  /** The one character that Tab reaches: number of its line, and of itself in it. */
  @state() private current: readonly [number, number] = [0, 0];

  @query('.reading') private readonly large!: HTMLElement;
  @query('slot[name=format]') private readonly formatSlot!: HTMLSlotElement;

  /** Whether the focus was on something of its own when it was rendered anew. */
  #focused = false;

  override willUpdate(changed: PropertyValues<this>): void {
    this.#focused = (this.shadowRoot?.activeElement ?? null) !== null;
    if (!changed.has('lines')) return;
    const [line, index] = this.current;
    if (index >= (this.lines[line]?.characters.length ?? 0)) this.current = [0, 0];
  }

  override render(): TemplateResult {
    const empty = this.lines.length === 0;
    const lines = this.lines.map((line, number) => [
      number === 0 ? nothing : '\n',
      this.#line(line, number),
      this.#note(line),
    ]);
    return html`
      <div
        class="scroll"
        role="group"
        aria-label=${this.past ? msg('Read before') : msg('Reading')}
        ?hidden=${empty}
        @keydown=${this.#onKeyDown}
      >
        <div class="reading" data-testid="reading">${lines}</div>
      </div>
      ${
        empty
          ? html`<slot name="status"><p class="empty">${this.placeholder}</p></slot>`
          : this.past
            ? html`<p class="hint past">${icon('past')} ${msg('Read before, not in view now.')}</p>`
            : html`<p class="hint">${this.#hint()}</p>`
      }
      <div class="foot">
        <slot name="format"></slot>
        ${empty ? nothing : this.#actions()}
      </div>
    `;
  }

  override updated(): void {
    const longest = Math.max(1, ...this.lines.map(({ text }) => text.length));
    this.large.style.setProperty('--count', String(longest));
    this.large.style.setProperty('--widest', this.lines.length > 1 ? WIDEST_CELL.several : WIDEST_CELL.one);
    if (this.#focused && this.shadowRoot?.activeElement === null) this.#takeFocus();
  }

  /** What had the focus is gone: it goes to the reading, or to the format, which stays. */
  #takeFocus(): void {
    const character = this.large.querySelector<HTMLElement>('button[tabindex="0"]');
    const [format] = this.formatSlot.assignedElements();
    if (character !== null) character.focus();
    else if (format instanceof HTMLElement) format.focus();
  }

  #line(line: ReadLine, number: number): TemplateResult {
    const current = number === this.current[0] ? this.current[1] : -1;
    return renderReadingLine(line, {
      current,
      past: this.past,
      onPress: (index) => this.#inspect(line, number, index),
    });
  }

  #note(line: ReadLine): TemplateResult {
    return html`<inklens-check-note .line=${line} .format=${this.format}></inklens-check-note>`;
  }

  #hint(): string {
    if (this.lines.some(({ state }) => state === 'rejected'))
      return msg('Doubtful: probably wrong. Tap to put it right.');
    const unsure = this.lines.some((line) => line.characters.some((character) => !character.sure));
    return unsure ? msg('Dashed: not sure. Tap one to put it right.') : msg('Tap a character to put it right.');
  }

  #actions(): TemplateResult {
    const undo = html`<button
      class="secondary round"
      aria-label=${msg('Undo')}
      title=${msg('Undo')}
      @click=${this.#undo}
    >
      ${icon('undo')}
    </button>`;
    const aloud = html`<button
      class="secondary round"
      aria-label=${msg('Read aloud')}
      title=${msg('Read aloud')}
      @click=${this.#aloud}
    >
      ${icon('aloud')}
    </button>`;
    return html`<div class="actions">
      ${this.undoable ? undo : nothing} ${canSpeak() ? aloud : nothing}
      <button class="secondary copy" title=${msg('Copy')} @click=${this.#copy}>
        ${icon('copy')} <span class="word">${msg('Copy')}</span>
      </button>
    </div>`;
  }

  #inspect(line: ReadLine, number: number, index: number): void {
    this.current = [number, index];
    const characters = line.characters.map(({ text }) => text);
    const place = { line: lineKey(line, number), index, characters };
    this.dispatchEvent(new InspectCharacterEvent(line.characters[index], place));
  }

  #onKeyDown(event: KeyboardEvent): void {
    const to = stepFocus(
      this.current,
      event.key,
      this.lines.map((line) => line.characters.length),
    );
    if (to === undefined) return;
    event.preventDefault();
    this.current = to;
    this.large.querySelectorAll('.line')[to[0]]?.querySelectorAll('button')[to[1]]?.focus();
  }

  #undo(): void {
    this.dispatchEvent(new UndoCorrectionEvent());
  }

  #aloud(): void {
    this.dispatchEvent(new ReadAloudEvent());
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.lines.map((line) => line.text).join('\n'));
      this.dispatchEvent(new NoteEvent(msg('Copied')));
    } catch {
      // No clipboard on insecure pages, and some browsers refuse: the text can still be selected by hand.
      getSelection()?.selectAllChildren(this.large);
      this.dispatchEvent(new NoteEvent(msg('Copying is not allowed here. The reading is selected: copy it by hand.')));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-reading-bar': ReadingBar;
  }
}
