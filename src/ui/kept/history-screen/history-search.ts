import { localized, msg } from '@lit/localize';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FormatKind } from '../../../core/formats/format-kind.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { nameFormat } from '../../format-picker/name-writing.ts';
import { moreIcon } from '../../elements/more-icons.ts';

/** What a person typed, or a kind of formats that is to be shown, or shown no more. */
export class SearchChangeEvent extends Event {
  readonly change: { readonly query: string } | { readonly kind: FormatKind };

  constructor(change: SearchChangeEvent['change']) {
    super('search-change', { bubbles: true, composed: true });
    this.change = change;
  }
}

/**
 * What entries are looked for by: words, and kinds of formats.
 *
 * @event search-change - something else is looked for (`SearchChangeEvent`)
 */
@customElement('inklens-history-search')
@localized()
export class HistorySearch extends LitElement {
  static override styles = [
    buttonStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }

      .find {
        position: relative;
      }

      .find .icon {
        position: absolute;
        top: 0;
        left: var(--space-3);
        height: 100%;
        align-items: center;
        color: var(--ink-soft);
        pointer-events: none;
      }

      input {
        width: 100%;
        min-height: var(--target);
        padding: var(--space-2) var(--space-3) var(--space-2) 44px;
        border: 2px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--ink);
        font: inherit;
      }

      .kinds {
        display: flex;
        gap: var(--space-2);
        margin: var(--space-2) calc(-1 * var(--space-4)) 0;
        padding: 3px var(--space-4);
        overflow-x: auto;
        scrollbar-width: none;
      }

      .kinds button {
        flex: none;
        padding: var(--space-1) var(--space-3);
        border-color: var(--line);
        border-radius: 999px;
        background: var(--surface);
        font-size: var(--text-small);
      }

      .kinds [aria-pressed='true'] {
        border-color: var(--accent);
        background: var(--accent);
        color: var(--on-accent);
      }

      @media (forced-colors: active) {
        .kinds [aria-pressed='true'] {
          background: Highlight;
          color: HighlightText;
          forced-color-adjust: none;
        }
      }
    `,
  ];

  /** What is searched for. */
  @property() query = '';

  /** Kinds that there are to choose from. */
  @property({ attribute: false }) kinds: readonly FormatKind[] = [];

  /** Those that are chosen; all where empty. */
  @property({ attribute: false }) chosen: ReadonlySet<FormatKind> = new Set();

  override render(): TemplateResult {
    const kinds = this.kinds.map((kind) => this.#kind(kind));
    return html`
      <div class="find">
        ${moreIcon('search')}
        <input
          type="search"
          aria-label=${msg('Search the history')}
          placeholder=${msg('Text, note or day')}
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          enterkeyhint="search"
          .value=${this.query}
          @input=${this.#onInput}
        />
      </div>
      ${
        this.kinds.length < 2
          ? nothing
          : html`<div class="kinds" role="group" aria-label=${msg('Show only')}>${kinds}</div>`
      }
    `;
  }

  #kind(kind: FormatKind): TemplateResult {
    const press = (): void => this.#change({ kind });
    return html`<button aria-pressed=${this.chosen.has(kind) ? 'true' : 'false'} @click=${press}>
      ${kind === 'pattern' ? msg('Own pattern') : nameFormat(kind)}
    </button>`;
  }

  #onInput({ target }: Event): void {
    this.#change({ query: (target as HTMLInputElement).value });
  }

  #change(change: SearchChangeEvent['change']): void {
    this.dispatchEvent(new SearchChangeEvent(change));
  }
}

declare global {
  interface HTMLElementEventMap {
    'search-change': SearchChangeEvent;
  }
  interface HTMLElementTagNameMap {
    'inklens-history-search': HistorySearch;
  }
}
