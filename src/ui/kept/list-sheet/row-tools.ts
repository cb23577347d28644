import { localized, msg, str } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Entry } from '../../../core/history/entry.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { fieldStyles } from '../../elements/field-styles.ts';
import { icon, type IconName } from '../../elements/icons.ts';
import { ListWishEvent, type ListWish } from '../lists/list-wish-event.ts';

/**
 * What can be done with one string of a list: changed, moved with its row, deleted.
 *
 * @event list-wish - it was asked for (`ListWishEvent`)
 * @event done - the tools are to be closed
 */
@customElement('inklens-row-tools')
@localized()
export class RowTools extends LitElement {
  static override styles = [
    buttonStyles,
    fieldStyles,
    css`
      :host {
        display: block;
        padding: var(--space-1) 0 var(--space-3);
      }

      form,
      .ways {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }

      form {
        margin-bottom: var(--space-2);
      }

      input {
        flex: 1 1 7em;
        font-variant-numeric: tabular-nums;
      }

      .ways .quiet {
        margin-left: auto;
      }
    `,
  ];

  /** The string. */
  @property({ attribute: false }) entry!: Entry;

  /** All that stands in its row. */
  @property({ attribute: false }) row: readonly Entry[] = [];

  /** Number of its row, and how many there are. */
  @property({ type: Number }) number = 0;
  @property({ type: Number }) rows = 1;

  @query('input') private readonly field!: HTMLInputElement;

  override focus(): void {
    this.field.focus();
  }

  override firstUpdated(): void {
    this.field.focus();
    this.field.select();
  }

  override render(): TemplateResult {
    const { entry, row, number } = this;
    const ids = row.map(({ id }) => id);
    return html`
      <form @submit=${this.#onSubmit}>
        <input
          .value=${entry.text}
          aria-label=${msg('What is written')}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="done"
        />
        <button class="primary">${msg('Save')}</button>
      </form>
      <div class="ways">
        ${this.#move('up', number - 1, msg('Move up'))} ${this.#move('down', number + 1, msg('Move down'))}
        ${row.length > 1 ? this.#delete(msg('Delete the cell'), [entry.id], entry.text) : nothing}
        ${
          row.length > 1
            ? this.#delete(msg('Delete the row'), ids, msg(str`Row ${number + 1}`))
            : this.#delete(msg('Delete'), ids, entry.text)
        }
      </div>
    `;
  }

  #move(name: IconName, to: number, label: string): TemplateResult {
    return html`<button
      class="secondary round ${name}"
      aria-label=${label}
      title=${label}
      ?disabled=${to < 0 || to >= this.rows}
      @click=${this.#onWish({ kind: 'move', from: this.number, to })}
    >
      ${icon(name)}
    </button>`;
  }

  #delete(label: string, ids: readonly string[], words: string): TemplateResult {
    return html`<button class="quiet" @click=${this.#onWish({ kind: 'delete', ids, words })}>
      ${icon('delete')} ${label}
    </button>`;
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const text = this.field.value.trim();
    if (text === '') return this.field.focus();
    this.#onWish({ kind: 'edit', id: this.entry.id, text })();
    this.dispatchEvent(new Event('done'));
  }

  #onWish(wish: ListWish): () => void {
    return () => this.dispatchEvent(new ListWishEvent(wish));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-row-tools': RowTools;
  }
}
