import { localized, msg, str } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Entry } from '../../../core/history/entry.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import { DragSortController } from '../../controllers/drag-sort-controller.ts';
import { icon } from '../../elements/icons.ts';
import { entriesOf, listRows, type ListRow } from '../lists/list-rows.ts';
import { NO_LIST } from '../lists/list-view.ts';
import { ListWishEvent } from '../lists/list-wish-event.ts';
import { sumWords } from '../lists/sum-words.ts';
import { visuallyHidden } from '../../elements/visually-hidden.ts';
import { listRowsStyles } from './list-rows-styles.ts';
import './row-tools.ts';

/** Steps of a row that has the focus on its handle. */
const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * All strings of a list, below each other or in a table's columns. Rows are moved by their handles, dragged or with the arrow keys; a press
 * on a string opens what else can be done with it.
 *
 * @event list-wish - a string is to be changed, moved or deleted (`ListWishEvent`)
 */
@customElement('inklens-list-rows')
@localized()
export class ListRows extends LitElement {
  static override styles = [buttonStyles, visuallyHidden, listRowsStyles];

  /** The list as it is. */
  @property({ attribute: false }) view = NO_LIST;

  /** Id of the string whose tools are open. */
  @state() private opened: string | undefined;

  @queryAll('[data-row]') private readonly rowElements!: NodeListOf<HTMLElement>;

  @queryAll('[data-id]') private readonly textElements!: NodeListOf<HTMLElement>;

  /** What had the focus before the rows were put in another order: a row's id, and what in it. */
  #focused: { readonly id: string; readonly what: string } | undefined;
  readonly #drag = new DragSortController(this, {
    rows: () => [...this.rowElements],
    drop: (from, to) => this.#move(from, to),
  });

  override render(): TemplateResult {
    const columns = this.view.list?.columns?.length ?? 1;
    const rows = listRows(this.view.entries, columns);
    return columns > 1 ? this.#table(rows, columns) : this.#plain(rows);
  }

  override updated(): void {
    const { id, what } = this.#focused ?? {};
    if (id === undefined || this.shadowRoot?.activeElement !== null) return;
    const row = [...this.rowElements].find((element) => element.dataset['row'] === id);
    row?.querySelector<HTMLElement>(what ?? '')?.focus();
  }

  #plain(rows: readonly ListRow[]): TemplateResult {
    return html`<ol>
      ${repeat(rows, idOf, (row, number) => {
        const [entry] = entriesOf(row);
        return html`<li data-row=${entry.id} class=${this.#look(row)}>
          <div>${this.#handle(row, number)}${this.#text(entry)}</div>
          ${this.#tools(row, number, rows.length)}
        </li>`;
      })}
    </ol>`;
  }

  #table(rows: readonly ListRow[], columns: number): TemplateResult {
    return html`<table>
      <caption class="visually-hidden">
        ${msg('Rows and columns as they stood on the paper')}
      </caption>
      <tbody>
        ${repeat(rows, idOf, (row, number) => this.#tableRow(row, number, rows.length))}
      </tbody>
      ${this.#sums(rows, columns)}
    </table>`;
  }

  #tableRow(row: ListRow, number: number, count: number): TemplateResult {
    const tools = this.#tools(row, number, count);
    const cells = row.map((entry) => html`<td>${entry === undefined ? nothing : this.#text(entry)}</td>`);
    return html`<tr data-row=${idOf(row)} class=${this.#look(row)}>
        <td>${this.#handle(row, number)}</td>
        ${cells}
      </tr>
      ${
        tools === nothing
          ? nothing
          : html`<tr>
              <td colspan=${row.length + 1}>${tools}</td>
            </tr>`
      }`;
  }

  #sums(rows: readonly ListRow[], columns: number): TemplateResult | typeof nothing {
    const sums = Array.from({ length: columns }, (_, column) => sumWords(rows.flatMap((row) => row[column] ?? [])));
    if (sums.every((sum) => sum === undefined)) return nothing;
    const cells = sums.map((sum) => html`<td>${sum ?? nothing}</td>`);
    return html`<tfoot>
      <tr>
        <th scope="row"><span class="visually-hidden">${msg('Sum')}</span><span aria-hidden="true">Σ</span></th>
        ${cells}
      </tr>
    </tfoot>`;
  }

  #handle(row: ListRow, number: number): TemplateResult {
    const words = entriesOf(row)
      .map(({ text }) => text)
      .join(', ');
    const label = msg(str`Move ${words}`);
    return html`<button
      class="handle round"
      aria-label=${label}
      aria-description=${msg('Drag it, or use the arrow keys')}
      @pointerdown=${this.#onGrip(number)}
      @pointermove=${this.#drag.onMove}
      @pointerup=${this.#drag.onEnd}
      @pointercancel=${this.#drag.onEnd}
      @keydown=${this.#onKey(number)}
    >
      ${icon('grip')}
    </button>`;
  }

  #text({ id, text }: Entry): TemplateResult {
    return html`<button class="text" data-id=${id} aria-expanded=${this.opened === id} @click=${this.#onOpen(id)}>
      ${text}
    </button>`;
  }

  #tools(row: ListRow, number: number, rows: number): TemplateResult | typeof nothing {
    const entries = entriesOf(row);
    const entry = entries.find(({ id }) => id === this.opened);
    if (entry === undefined) return nothing;
    return html`<inklens-row-tools
      .entry=${entry}
      .row=${entries}
      .number=${number}
      .rows=${rows}
      @done=${this.#onDone}
      @list-wish=${this.#onWish}
    ></inklens-row-tools>`;
  }

  #look(row: ListRow): string {
    return entriesOf(row).some(({ id }) => this.view.added.has(id)) ? 'new' : '';
  }

  #onGrip(number: number): (event: PointerEvent) => void {
    return (event) => this.#drag.start(event, number);
  }

  #onKey(number: number): (event: KeyboardEvent) => void {
    return (event) => {
      const to = number + (STEPS[event.key] ?? 0);
      if (to === number || to < 0 || to >= this.rowElements.length) return;
      event.preventDefault();
      this.#focused = { id: this.rowElements[number].dataset['row'] ?? '', what: '.handle' };
      this.#move(number, to);
    };
  }

  #onOpen(id: string): () => void {
    return () => (this.opened = this.opened === id ? undefined : id);
  }

  #onDone(): void {
    const text = [...this.textElements].find((element) => element.dataset['id'] === this.opened);
    this.opened = undefined;
    text?.focus();
  }

  #onWish({ wish }: ListWishEvent): void {
    if (wish.kind === 'delete') this.opened = undefined;
    else if (wish.kind === 'move')
      this.#focused = { id: this.rowElements[wish.from].dataset['row'] ?? '', what: 'inklens-row-tools' };
  }

  #move(from: number, to: number): void {
    this.dispatchEvent(new ListWishEvent({ kind: 'move', from, to }));
  }
}

const idOf = (row: ListRow): string => entriesOf(row)[0].id;

declare global {
  interface HTMLElementTagNameMap {
    'inklens-list-rows': ListRows;
  }
}
