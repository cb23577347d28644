import { msg, str } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fieldFormat } from '../../../core/formats/parse-format.ts';
import type { Entry, ReadingList } from '../../../core/history/entry.ts';
import { ok } from '../../../core/result.ts';
import type { ReadLine } from '../../../core/reading.ts';
import type { History, Outcome } from '../../../history/history.ts';
import { ListenController } from '../../controllers/listen-controller.ts';
import type { HistoryController, KeepingFailure } from '../history-controller.ts';
import type { Settings } from '../../device/settings.ts';
import { addToList, type AddedRows, type DraftRow } from './add-to-list.ts';
import { currentList, newList } from './current-list.ts';
import { listRows, moveRow } from './list-rows.ts';
import { NO_LIST, NO_NEWS, viewList, type ListNews } from './list-view.ts';
import type { ListWish } from './list-wish-event.ts';
import { rowsOfLines } from './rows-of-lines.ts';

/** What the controller needs from its host. */
export interface ListParts {
  readonly history: HistoryController;
  readonly settings: () => Settings;
  readonly change: (change: Partial<Settings>) => void;
  /** Comes once all that was read before is kept: what is added to a list is kept once. */
  readonly recorded: () => Promise<void>;
  /** The lines on the screen. */
  readonly lines: () => readonly ReadLine[];
  /** Shows and speaks a short word. */
  readonly note: (text: string) => void;
  /** Hears why something could not be kept. */
  readonly fail: (failure: KeepingFailure) => void;
}

/** Keeps the list that strings drop into, and does what a person wants of it. */
export class ListController implements ReactiveController {
  /** The list as it is. */
  view = NO_LIST;

  readonly #host: ReactiveControllerHost;
  readonly #parts: ListParts;
  #news = NO_NEWS;
  /** What `view` was made of. */
  #known: readonly unknown[] = [];
  #undo: ((history: History) => Outcome<unknown>) | undefined;
  /** One after another: each begins where the one before ended. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(host: ReactiveControllerHost & EventTarget, parts: ListParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
    new ListenController(host, { 'list-wish': ({ wish }) => this.#do(wish) });
  }

  hostDisconnected(): void {
    this.#news = NO_NEWS;
  }

  hostUpdate(): void {
    const { history, settings } = this.#parts;
    const { list, listing } = settings();
    if (listing) history.load();
    const { entries, lists } = history.held;
    const known = [entries, lists, list, listing, this.#news];
    if (known.every((part, i) => part === this.#known[i])) return;
    this.#known = known;
    this.view = viewList(history.held, settings(), this.#news);
  }

  /** Strings of the live camera have locked: in list mode they drop into the list. */
  locked(lines: readonly ReadLine[]): void {
    if (!this.#parts.settings().listing) return;
    const { rows } = rowsOfLines(lines, this.#parts.settings().format, Date.now());
    this.#add(rows.flat().map(({ column: _, ...draft }) => [draft]));
  }

  #do(wish: ListWish): void {
    const { view } = this;
    switch (wish.kind) {
      case 'add-shown': {
        const { rows, columns } = rowsOfLines(this.#parts.lines(), this.#parts.settings().format, Date.now());
        // Equal amounts in a table are different ones.
        return this.#add(rows, { anyway: columns !== undefined, columns, tell: true });
      }
      case 'add-anyway':
        return this.#add(view.twice, { anyway: true });
      case 'leave-out':
        return this.#tell({ twice: [] });
      case 'choose':
        return this.#choose(wish.id);
      case 'begin':
        return this.#begin();
      default:
        return this.#change(wish);
    }
  }

  #change(wish: Exclude<ListWish, { kind: 'add-shown' | 'add-anyway' | 'leave-out' | 'choose' | 'begin' }>): void {
    const { list, entries } = this.view;
    if (wish.kind === 'undo') return this.#takeBack();
    if (list === undefined) return;
    switch (wish.kind) {
      case 'rename':
        return this.#ask((history) => history.lists.change({ id: list.id, name: wish.name }));
      case 'edit':
        return this.#edit(wish.id, wish.text);
      case 'move': {
        const changes = moveRow(listRows(entries, list.columns?.length ?? 1), wish.from, wish.to);
        return this.#ask((history) => history.entries.changeAll(changes));
      }
      case 'delete':
        return this.#delete('entries', wish.ids, msg(str`${wish.words} deleted`));
      case 'delete-list':
        return this.#delete('lists', [list.id], msg(str`“${list.name}” deleted. Its strings stay in the history.`));
    }
  }

  #add(rows: readonly DraftRow[], { anyway = false, columns, tell = false }: AddOptions = {}): void {
    if (rows.length === 0) return tell ? this.#parts.note(msg('There is nothing to add yet.')) : undefined;
    this.#parts.history.load();
    this.#ask(
      async (history) => {
        await this.#parts.recorded();
        const { list: chosen, format } = this.#parts.settings();
        const list = await currentList(history, { chosen, format, columns });
        if (!list.ok) return list;
        const outcome = await addToList(history, list.value.id, rows, anyway);
        return outcome.ok ? ok({ ...outcome.value, list: list.value }) : outcome;
      },
      ({ added, twice, list }) => this.#added(list, { added, twice }, tell),
    );
  }

  #added(list: ReadingList, { added, twice }: AddedRows, tell: boolean): void {
    this.#parts.change({ list: list.id });
    this.#tell({ added: new Set(added.map(({ id }) => id)), twice, undoable: undefined });
    if (tell && added.length > 0) this.#parts.note(msg(str`Added to “${list.name}”: ${added.length}`));
  }

  #edit(id: string, text: string): void {
    const entry = this.view.entries.find((one) => one.id === id);
    if (entry === undefined || text === '' || text === entry.text) return;
    const changed: Entry = { ...entry, text, corrected: true, confidence: 1 };
    const value = fieldFormat(entry.format).value(text);
    this.#ask(
      (history) => history.entries.change({ ...changed, value }),
      () => {
        this.#undo = (history) => history.entries.change({ value: undefined, corrected: undefined, ...entry });
        this.#tell({ undoable: msg(str`${entry.text} is now ${text}`) });
      },
    );
  }

  #delete(store: 'entries' | 'lists', ids: readonly string[], words: string): void {
    this.#ask(
      (history) => history[store].remove(ids) as Outcome<readonly (Entry & ReadingList)[]>,
      (removed) => {
        const { list } = this.#parts.settings();
        this.#undo = async (history) => {
          const outcome = await history[store].putAll(removed);
          if (store === 'lists') this.#parts.change({ list });
          return outcome;
        };
        if (store === 'lists') this.#parts.change({ list: this.view.lists.find((one) => one.id !== list)?.id ?? null });
        this.#tell({ undoable: words, added: NO_NEWS.added });
      },
    );
  }

  #takeBack(): void {
    const undo = this.#undo;
    this.#undo = undefined;
    if (undo !== undefined) this.#ask(undo, () => this.#tell({ undoable: undefined }));
  }

  #choose(id: string): void {
    this.#parts.change({ list: id });
    this.#tell({ added: NO_NEWS.added, twice: [], undoable: undefined });
  }

  #begin(): void {
    const list = newList(this.#parts.settings().format, Date.now());
    this.#ask(
      (history) => history.lists.put(list),
      () => this.#choose(list.id),
    );
  }

  #ask<T>(body: (history: History) => Outcome<T>, then: (value: T) => void = () => undefined): void {
    this.#last = this.#last.then(async () => {
      const outcome = await this.#parts.history.ask(body);
      if (outcome.ok) then(outcome.value);
      else this.#parts.fail(outcome.error);
    });
  }

  #tell(news: Partial<ListNews>): void {
    const { added, twice, undoable } = this.#news;
    this.#news = { added, twice, undoable, ...news };
    if (this.#news.undoable === undefined) this.#undo = undefined;
    this.#host.requestUpdate();
  }
}

/** How rows are added. */
interface AddOptions {
  /** Also what the list has already. */
  readonly anyway?: boolean;
  /** Of the table that they stand in. */
  readonly columns?: number | undefined;
  /** Whether a note says what became of it. */
  readonly tell?: boolean;
}
