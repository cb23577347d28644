import { localized, msg } from '@lit/localize';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Format } from '../../core/formats/format.ts';
import { SheetCloseEvent } from '../app/app-events.ts';
import { buttonStyles } from '../elements/button-styles.ts';
import { explainPattern } from './explain-pattern.ts';
import { TellFormatEvent } from './tell-format-event.ts';

const PREFIX = 'pattern:';

/**
 * A pattern of one's own, explained while it is typed.
 *
 * @event tell-format - what was typed is a pattern (`TellFormatEvent`)
 * @event sheet-close - all is said (`SheetCloseEvent`)
 */
@customElement('inklens-pattern-field')
@localized()
export class PatternField extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      form {
        display: grid;
        gap: var(--space-2);
      }

      input {
        width: 100%;
        min-height: var(--target);
        padding: var(--space-2) var(--space-3);
        border: 2px solid var(--ink-soft);
        border-radius: var(--radius);
        background: var(--paper);
        color: var(--ink);
        font:
          600 var(--text-large) / 1.2 ui-monospace,
          monospace;
      }

      input[aria-invalid='true'] {
        border-style: dashed;
      }

      p {
        margin: 0;
        color: var(--ink-soft);
      }

      #words {
        color: var(--ink);
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** The pattern to start with. */
  @property() format: Format = 'pattern:9';

  /** What stands in the field; absent before anything was typed. */
  @state() private typed: string | undefined;

  @query('input') private readonly input!: HTMLInputElement;

  /** Ready to type another pattern. */
  override focus(): void {
    this.input.focus();
    this.input.select();
  }

  override render(): TemplateResult {
    const text = this.typed ?? this.format.slice(PREFIX.length);
    const words = explainPattern(text);
    return html`<form @submit=${this.#onSubmit}>
      <label for="pattern">${msg('What stands in each place')}</label>
      <input
        id="pattern"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        enterkeyhint="done"
        aria-describedby="words key"
        aria-invalid=${String(!words.ok)}
        .value=${text}
        @input=${this.#onInput}
      />
      <p id="words" role="status">${words.ok ? words.value : words.error}</p>
      <p id="key">${msg('9 a digit, A a letter, * either; anything else stands for itself.')}</p>
      <button class="primary">${msg('Done')}</button>
    </form>`;
  }

  #onInput(): void {
    this.typed = this.input.value;
    if (explainPattern(this.typed).ok) this.dispatchEvent(new TellFormatEvent(`${PREFIX}${this.typed}`));
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (explainPattern(this.input.value).ok) this.dispatchEvent(new SheetCloseEvent());
    else this.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-pattern-field': PatternField;
  }
}
