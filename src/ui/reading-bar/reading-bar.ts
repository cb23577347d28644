import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { agreementOf } from '../../core/fusion/stable-reading.ts';
import type { ReadCharacter, ReadLine } from '../../core/reading.ts';
import { InspectCharacterEvent, NoteEvent } from '../app-events.ts';
import { buttonStyles } from '../button-styles.ts';
import { icon } from '../icons.ts';
import { readingBarStyles } from './reading-bar-styles.ts';
import { stepFocus } from './step-focus.ts';

/** Widest a character's cell gets, with one line to show and with several. */
const WIDEST_CELL = { one: '62px', several: '46px' } as const;

/**
 * The current reading, large, with a button that copies it. Each character is a button; one stop for the Tab key,
 * the arrow keys move among them.
 *
 * @slot status - shown instead of the words where nothing is read yet, such as the progress of loading
 * @event inspect-character - a character was pressed (`InspectCharacterEvent`)
 * @event note - how copying went (`NoteEvent`)
 */
@customElement('inklens-reading-bar')
export class ReadingBar extends LitElement {
  static override styles = [buttonStyles, readingBarStyles];

  /** The strings to show. */
  @property({ attribute: false }) lines: readonly ReadLine[] = [];

  /** What to say where there is nothing to show. */
  @property() placeholder = '';

  /** The one character that Tab reaches: number of its line, and of itself in it. */
  @state() private current: readonly [number, number] = [0, 0];

  @query('.reading') private readonly large!: HTMLElement;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('lines')) return;
    const [line, index] = this.current;
    if (index >= (this.lines[line]?.characters.length ?? 0)) this.current = [0, 0];
  }

  override render(): TemplateResult {
    const empty = this.lines.length === 0;
    const unsure = this.lines.some((line) => line.characters.some((character) => !character.sure));
    const lines = this.lines.map((line, number) => [number === 0 ? nothing : '\n', this.#line(line, number)]);
    // The reading's text is exactly the strings, a line each: no space may stand between these tags.
    return html`
      <div class="scroll" role="group" aria-label="Reading" ?hidden=${empty} @keydown=${this.#onKeyDown}>
        <div class="reading" data-testid="reading">${lines}</div>
      </div>
      ${empty ? html`<slot name="status"><p class="empty">${this.placeholder}</p></slot>` : this.#foot(unsure)}
    `;
  }

  override updated(): void {
    const longest = Math.max(1, ...this.lines.map((line) => line.characters.length));
    this.large.style.setProperty('--count', String(longest));
    this.large.style.setProperty('--widest', this.lines.length > 1 ? WIDEST_CELL.several : WIDEST_CELL.one);
  }

  #line(line: ReadLine, number: number): TemplateResult {
    const characters = line.characters.map((character, index) => this.#character(character, number, index));
    return html`<span class="line" data-agreement=${agreementOf(line) ?? nothing}>${characters}</span>`;
  }

  #character(character: ReadCharacter, line: number, index: number): TemplateResult {
    const percent = Math.round(character.confidence * 100);
    const tabbable = line === this.current[0] && index === this.current[1];
    return html`<button
      class=${classMap({ unsure: !character.sure })}
      tabindex=${tabbable ? 0 : -1}
      aria-label="${character.text}, ${character.sure ? '' : 'unsure, '}${percent} per cent"
      .textContent=${character.text}
      @click=${this.#inspect(character, line, index)}
    ></button>`;
  }

  #foot(unsure: boolean): TemplateResult {
    return html`<div class="foot">
      <p class="hint">${unsure ? 'Dashed: not sure. ' : nothing}Tap a character for details.</p>
      <button class="secondary copy" @click=${this.#copy}>${icon('copy')} Copy</button>
    </div>`;
  }

  #inspect(character: ReadCharacter, line: number, index: number): () => void {
    return () => {
      this.current = [line, index];
      this.dispatchEvent(new InspectCharacterEvent(character));
    };
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

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.lines.map((line) => line.text).join('\n'));
      this.dispatchEvent(new NoteEvent('Copied'));
    } catch {
      // No clipboard on insecure pages, and some browsers refuse: the text can still be selected by hand.
      getSelection()?.selectAllChildren(this.large);
      this.dispatchEvent(new NoteEvent('Copying is not allowed here. The reading is selected: copy it by hand.'));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-reading-bar': ReadingBar;
  }
}
