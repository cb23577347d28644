import { localized, msg } from '@lit/localize';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Entry, Thumbnail } from '../../../core/history/entry.ts';
import { AppActionEvent, NoteEvent } from '../../app/app-events.ts';
import { buttonStyles } from '../../elements/button-styles.ts';
import type { HistoryState } from '../history-controller.ts';
import { NOTHING_HELD } from '../history-memory.ts';
import type { EntryOpenEvent, EntrySelectEvent } from '../entry-list/entry-events.ts';
import '../entry-list/entry-list.ts';
import type { EntryList } from '../entry-list/entry-list.ts';
import '../entry-sheet/entry-sheet.ts';
import type { EntryWishEvent } from '../entry-sheet/entry-wish-event.ts';
import '../../elements/undo-bar/undo-bar.ts';
import type { HistoryDoor } from './history-door.ts';
import { messageOf, renderMessage, type MessageWay } from './history-message.ts';
import { historyScreenStyles } from './history-screen-styles.ts';
import './history-search.ts';
import type { SearchChangeEvent } from './history-search.ts';
import './history-sheet.ts';
import { countWords } from './count-words.ts';
import { HistoryTasks } from './history-tasks.ts';
import { HistoryWishes, type OpenSheet } from './history-wishes.ts';
import { renderSheet, type SheetParts } from './render-sheet.ts';
import { renderChosen } from './render-chosen.ts';
import { renderTitle } from './render-title.ts';
import { SearchController } from './search-controller.ts';
import { SelectionController } from './selection-controller.ts';

/**
 * All that was kept: to be searched, looked at, noted upon, taken along and deleted.
 *
 * @event app-action - back, or a way on was chosen (`AppActionEvent`)
 * @event note - how something went (`NoteEvent`)
 */
@customElement('inklens-history-screen')
@localized()
export class HistoryScreen extends LitElement {
  static override styles = [buttonStyles, historyScreenStyles];

  /** What is held of it. */
  @property({ attribute: false }) held = NOTHING_HELD;

  /** How far it has come. */
  @property({ attribute: false }) state: HistoryState = { kind: 'opening' };

  /** How it is changed. */
  @property({ attribute: false }) door!: HistoryDoor;

  @state() private sheet: OpenSheet | undefined;
  /** The picture of the entry that is open. */
  @state() private thumbnail: Thumbnail | undefined;

  @query('button') private readonly first!: HTMLElement | null;
  @query('inklens-entry-list') private readonly list!: EntryList | null;
  @query('#import') private readonly filePicker!: HTMLInputElement;

  readonly #search = new SearchController(this, () => this.list?.toTop());
  readonly #selection = new SelectionController(this);
  readonly #tasks = new HistoryTasks({
    door: () => this.door,
    held: () => this.held,
    say: (text) => this.dispatchEvent(new NoteEvent(text)),
    update: () => this.requestUpdate(),
  });
  readonly #wishes = new HistoryWishes(this.#tasks, {
    entries: () => this.#chosen(),
    open: (sheet) => (this.sheet = sheet),
    pickFile: () => this.filePicker.click(),
    startOver: () => this.door.startOver(),
    say: (text) => this.dispatchEvent(new NoteEvent(text)),
    done: () => this.#selection.end(),
  });

  override focus(): void {
    this.first?.focus();
  }

  override render(): TemplateResult {
    const found = this.#found();
    const selection = this.#selection;
    return html`
      <div class="head">
        ${renderTitle(selection.active ? selection.ids.size : undefined, {
          some: found.length > 0,
          every: found.every(({ id }) => selection.ids.has(id)),
          leave: () => (selection.active ? selection.end() : this.#ask('go-back')),
          select: () => selection.begin(),
          selectAll: () => selection.toggleAll(found),
          menu: this.state.kind === 'ready' ? this.#openMenu : undefined,
        })}
        ${this.held.entries.length === 0 ? nothing : this.#searching(found.length)}
      </div>
      ${this.#content(found)}
      <footer>
        ${selection.active ? renderChosen(selection.ids.size > 0, this.#wishes) : nothing}
        <inklens-undo-bar .text=${this.#tasks.undoable} @undo=${this.#undo}></inklens-undo-bar>
      </footer>
      <input
        id="import"
        type="file"
        accept=".json,application/json"
        aria-label=${msg('File to import')}
        hidden
        @change=${this.#onPick}
      />
      ${this.sheet === undefined ? nothing : renderSheet(this.sheet, this.#sheetParts())}
    `;
  }

  #searching(found: number): TemplateResult {
    const { query, kinds, narrows } = this.#search;
    return html`<inklens-history-search
        .query=${query}
        .kinds=${this.#search.kindsIn(this.held.entries)}
        .chosen=${kinds}
        @focusin=${this.#prepare}
        @search-change=${this.#onSearch}
      ></inklens-history-search>
      <p class="count" role="status">${countWords(this.held.entries.length, narrows ? found : undefined)}</p>`;
  }

  #content(found: readonly Entry[]): TemplateResult {
    const message = messageOf(this.state, this.held.entries.length, found.length);
    if (message !== undefined) return renderMessage(message, (way) => () => this.#go(way));
    const { active, ids } = this.#selection;
    return html`<inklens-entry-list
      class="list"
      .entries=${found}
      ?selecting=${active}
      .selected=${ids}
      @entry-open=${this.#onOpen}
      @entry-select=${this.#onSelect}
    ></inklens-entry-list>`;
  }

  #sheetParts(): SheetParts {
    return {
      held: this.held,
      count: this.#chosen().length,
      thumbnail: this.thumbnail,
      wishes: this.#wishes,
      onEntryWish: this.#onEntryWish,
      onClose: this.#closeSheet,
    };
  }

  /** Entries that fit the search. */
  #found(): readonly Entry[] {
    return this.#search.find(this.held.entries);
  }

  /** Those of them that are selected, or all. */
  #chosen(): readonly Entry[] {
    return this.#selection.active ? this.#selection.of(this.held.entries) : this.#found();
  }

  #prepare(): void {
    this.#search.prepare(this.held.entries);
  }

  #onSearch({ change }: SearchChangeEvent): void {
    if ('query' in change) this.#search.type(change.query);
    else this.#search.toggle(change.kind);
  }

  async #onOpen({ id }: EntryOpenEvent): Promise<void> {
    this.thumbnail = undefined;
    this.sheet = { kind: 'entry', id };
    const thumbnail = await this.#tasks.thumbnailOf(id);
    if (this.sheet?.kind === 'entry' && this.sheet.id === id) this.thumbnail = thumbnail;
  }

  #onSelect({ id }: EntrySelectEvent): void {
    this.#selection.toggle(id);
  }

  readonly #onEntryWish = ({ wish }: EntryWishEvent): void => {
    if (wish.kind === 'change') return void this.#tasks.change(wish.change);
    this.#closeSheet();
    void this.#tasks.remove([wish.id]);
  };

  /** The app's own sheets are closed by the app. */
  readonly #closeSheet = (event?: Event): void => {
    event?.stopPropagation();
    this.sheet = undefined;
  };

  readonly #openMenu = (): void => {
    this.sheet = { kind: 'menu' };
  };

  #undo(): void {
    void this.#tasks.undo();
  }

  #onPick(): void {
    const file = this.filePicker.files?.[0];
    this.filePicker.value = '';
    if (file !== undefined) void this.#wishes.import(file);
  }

  #go(way: MessageWay): void {
    if (way === 'retry') this.door.retry();
    else if (way === 'start-over') this.sheet = { kind: 'start-over' };
    else if (way === 'show-all') this.#search.clear();
    else this.#ask(way === 'camera' ? 'start-camera' : way === 'picture' ? 'read-picture' : 'reload');
  }

  #ask(action: AppActionEvent['action']): void {
    this.dispatchEvent(new AppActionEvent(action));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'inklens-history-screen': HistoryScreen;
  }
}
