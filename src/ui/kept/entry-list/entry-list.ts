import { localized, msg } from '@lit/localize';
import { defaultRangeExtractor, VirtualizerController } from '@tanstack/lit-virtual';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Entry } from '../../../core/history/entry.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { LongPressController } from '../../controllers/long-press-controller.ts';
import { currentLocale } from '../../locale/current-locale.ts';
import { visuallyHidden } from '../../elements/visually-hidden.ts';
import { EntryOpenEvent, EntrySelectEvent } from './entry-events.ts';
import { entryListStyles } from './entry-list-styles.ts';
import { entryRows, type EntryRow } from './entry-rows.ts';
import { renderEntry } from './render-entry.ts';

/** Heights before a row is measured, CSS pixels. */
const HEIGHT = { entry: 62, day: 38 } as const;
/** Rows beyond the edges, so that a quick finger finds no gap. */
const BEYOND = 8;

/**
 * Entries, newest first, grouped by day. Only those in view are on the page, however many there are. One stop for the Tab key; the arrow
 * keys, Home and End move among them.
 *
 * @event entry-open - an entry was pressed (`EntryOpenEvent`)
 * @event entry-select - an entry was pressed long, or pressed while some are selected (`EntrySelectEvent`)
 */
@customElement('inklens-entry-list')
@localized()
export class EntryList extends LitElement {
  static override styles = [buttonStyles, visuallyHidden, entryListStyles];

  /** Newest first. */
  @property({ attribute: false }) entries: readonly Entry[] = [];

  /** Whether a press selects. */
  @property({ type: Boolean }) selecting = false;

  /** Ids of those that are selected. */
  @property({ attribute: false }) selected: ReadonlySet<string> = new Set();

  /** Number of the row that Tab reaches. */
  @state() private current = 0;

  @query('.scroll') private readonly scroller!: HTMLElement | null;
  @queryAll('li') private readonly items!: NodeListOf<HTMLLIElement>;

  #rows: readonly EntryRow[] = [];
  /** The language of their days. */
  #locale = '';
  readonly #virtual = new VirtualizerController<HTMLElement, HTMLLIElement>(this, {
    count: 0,
    getScrollElement: () => this.scroller,
    estimateSize: (index) => HEIGHT.entry + (this.#rows[index]?.day === undefined ? 0 : HEIGHT.day),
    // A row with its day above it is higher than without.
    getItemKey: (index) => `${this.#rows[index]?.entry.id ?? ''} ${this.#rows[index]?.day ?? ''}`,
    // The row that has the focus stays on the page, however far away it is scrolled.
    rangeExtractor: (range) =>
      this.current < range.count
        ? [...new Set([...defaultRangeExtractor(range), this.current])].sort((a, b) => a - b)
        : defaultRangeExtractor(range),
    overscan: BEYOND,
  });
  readonly #press = new LongPressController(this, (pressed) => this.#select(pressed));

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('entries') && this.#locale === currentLocale()) return;
    this.#locale = currentLocale();
    this.#rows = entryRows(this.entries, Date.now());
    this.current = Math.max(0, Math.min(this.current, this.#rows.length - 1));
    const virtualizer = this.#virtual.getVirtualizer();
    virtualizer.setOptions({ ...virtualizer.options, count: this.#rows.length });
  }

  override updated(): void {
    // Rows have a height only once they stand on the page, which is later than a `ref` would hear of them.
    const virtualizer = this.#virtual.getVirtualizer();
    for (const row of this.items) virtualizer.measureElement(row);
    virtualizer.measureElement(null);
  }

  /** Focuses the row that Tab reaches. */
  override focus(): void {
    this.#rowElement(this.current)?.focus();
  }

  /** Scrolls to the top, as for other entries than before. */
  toTop(): void {
    this.current = 0;
    this.#virtual.getVirtualizer().scrollToOffset(0);
  }

  override render(): TemplateResult {
    const virtualizer = this.#virtual.getVirtualizer();
    const items = virtualizer.getVirtualItems();
    return html`<div class="scroll" tabindex="-1">
      <ul .style=${`height: ${virtualizer.getTotalSize()}px`} @keydown=${this.#onKeyDown}>
        ${repeat(
          items,
          ({ key }) => key,
          ({ index, start }) => this.#row(index, start),
        )}
      </ul>
    </div>`;
  }

  #row(index: number, start: number): TemplateResult | typeof nothing {
    const row = this.#rows[index];
    if (row === undefined) return nothing;
    const { entry, day } = row;
    const checked = this.selecting ? String(this.selected.has(entry.id)) : nothing;
    return html`<li
      data-index=${index}
      aria-setsize=${this.#rows.length}
      aria-posinset=${index + 1}
      .style=${`transform: translateY(${start}px)`}
    >
      ${day === undefined ? nothing : html`<h2>${day}</h2>`}
      <button
        class="entry"
        role=${this.selecting ? 'checkbox' : nothing}
        aria-checked=${checked}
        tabindex=${index === this.current ? 0 : -1}
        aria-description=${this.selecting ? nothing : msg('Hold to select')}
        @click=${this.#onClick}
        @pointerdown=${this.#press.onPointerDown}
        @pointermove=${this.#press.onPointerMove}
        @pointerup=${this.#press.onPointerEnd}
        @pointercancel=${this.#press.onPointerEnd}
        @contextmenu=${this.#press.onContextMenu}
      >
        ${renderEntry(entry, this.selecting)}
      </button>
    </li>`;
  }

  #onClick(event: Event): void {
    const { currentTarget } = event;
    if (this.#press.swallows() || !(currentTarget instanceof HTMLElement)) return;
    this.current = this.#indexOf(currentTarget);
    if (this.selecting) this.#select(currentTarget);
    else this.dispatchEvent(new EntryOpenEvent(this.#rows[this.current].entry.id));
  }

  #select(pressed: HTMLElement): void {
    const row = this.#rows[this.#indexOf(pressed)];
    if (row !== undefined) this.dispatchEvent(new EntrySelectEvent(row.entry.id));
  }

  #indexOf(pressed: HTMLElement): number {
    return Number(pressed.closest('li')?.dataset['index'] ?? NaN);
  }

  #onKeyDown(event: KeyboardEvent): void {
    const last = this.#rows.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.current + 1,
      ArrowUp: this.current - 1,
      Home: 0,
      End: last,
    };
    const to = steps[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    void this.#focusRow(Math.max(0, Math.min(to, last)));
  }

  async #focusRow(index: number): Promise<void> {
    this.current = index;
    this.#virtual.getVirtualizer().scrollToIndex(index);
    await this.updateComplete;
    this.#rowElement(index)?.focus({ preventScroll: true });
  }

  #rowElement(index: number): HTMLElement | null | undefined {
    return [...this.items].find(({ dataset }) => dataset['index'] === String(index))?.querySelector('button');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-entry-list': EntryList;
  }
}
