import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { fieldFormat } from '../../../core/formats/parse-format.ts';
import type { Entry } from '../../../core/history/entry.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { fieldStyles } from '../../elements/field-styles.ts';
import { icon } from '../../elements/icons.ts';
import { ReadingToolsEvent } from './reading-tools-event.ts';

/**
 * What can be done with a reading of a meter: put right, or deleted.
 *
 * @event reading-tools - it was asked for (`ReadingToolsEvent`)
 * @event done - the tools are to be closed
 */
@customElement('inklens-reading-tools')
@localized()
export class ReadingTools extends LitElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        padding: var(--space-1) 0 var(--space-3);
      }

      input {
        flex: 1 1 7em;
      }

      p {
        flex: 1 0 100%;
        margin: 0;
        font-size: var(--text-small);
      }

      p:empty {
        display: none;
      }
    `,
  ];

  /** The reading. */
  @property({ attribute: false }) entry!: Entry;

  /** Why what was typed is no reading; undefined where it is one. */
  @state() private fault: string | undefined;
  @query('input') private readonly field!: HTMLInputElement;

  override firstUpdated(): void {
    this.field.focus();
    this.field.select();
  }

  override render(): TemplateResult {
    return html`<form @submit=${this.#onSubmit}>
      <input
        .value=${this.entry.text}
        aria-label=${msg('What the meter showed')}
        aria-invalid=${this.fault !== undefined}
        aria-describedby="fault"
        autocomplete="off"
        inputmode="decimal"
        enterkeyhint="done"
      />
      <button class="primary">${msg('Save')}</button>
      <button type="button" class="quiet" @click=${this.#onDelete}>${icon('delete')} ${msg('Delete')}</button>
      <p id="fault" role="status">${this.fault ?? nothing}</p>
    </form>`;
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const text = this.field.value.trim();
    const format = fieldFormat(this.entry.format);
    const { example } = format;
    this.fault =
      format.value(text) === undefined ? msg(str`Not a meter reading: expected something like ${example}.`) : undefined;
    if (this.fault !== undefined) return this.field.focus();
    if (text !== this.entry.text) this.dispatchEvent(new ReadingToolsEvent(this.entry, text));
    this.dispatchEvent(new Event('done'));
  }

  #onDelete(): void {
    this.dispatchEvent(new ReadingToolsEvent(this.entry, undefined));
    this.dispatchEvent(new Event('done'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-reading-tools': ReadingTools;
  }
}
