import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { kindOf, type FormatKind } from '../../../core/formats/format-kind.ts';
import type { Entry } from '../../../core/history/entry.ts';
import { indexEntries, type IndexedEntry } from '../../../core/history/search/index-entries.ts';
import { searchEntries } from '../../../core/history/search/search-entries.ts';
import { currentLocale } from '../../locale/current-locale.ts';
import { kindsIn } from './kinds-in.ts';

/** A search begins when no key has come for so long, milliseconds. */
const PAUSE = 40;

/** Finds its host's entries by what a person types, and by kinds of formats. */
export class SearchController implements ReactiveController {
  /** What is searched for. */
  query = '';
  /** Kinds that are shown; all where empty. */
  kinds: ReadonlySet<FormatKind> = new Set();

  readonly #host: ReactiveControllerHost;
  readonly #onFound: () => void;
  #index: { readonly of: readonly Entry[]; readonly entries: readonly IndexedEntry[] } | undefined;
  #kinds: { readonly of: readonly Entry[]; readonly kinds: readonly FormatKind[] } | undefined;
  #found: { readonly of: readonly Entry[]; readonly key: string; readonly entries: readonly Entry[] } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onFound hears that others may be found than before */
  constructor(host: ReactiveControllerHost, onFound: () => void) {
    this.#host = host;
    this.#onFound = onFound;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Whether less than all is to be found. */
  get narrows(): boolean {
    return this.query.trim() !== '' || this.kinds.size > 0;
  }

  /** Searches for something else, once the person has stopped typing for a moment. */
  type(query: string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#change(() => (this.query = query)), PAUSE);
  }

  /** Shows a kind, or shows it no more. */
  toggle(kind: FormatKind): void {
    const kinds = new Set(this.kinds);
    if (!kinds.delete(kind)) kinds.add(kind);
    this.#change(() => (this.kinds = kinds));
  }

  /** Finds all again. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#change(() => {
      this.query = '';
      this.kinds = new Set();
    });
  }

  /** Prepares for a search, so that the first letter is answered as quickly as the next. */
  prepare(entries: readonly Entry[]): void {
    if (this.#index?.of === entries) return;
    this.#index = { of: entries, entries: indexEntries(entries, { locale: currentLocale(), now: Date.now() }) };
  }

  /** Kinds that there are to choose from. */
  kindsIn(entries: readonly Entry[]): readonly FormatKind[] {
    if (this.#kinds?.of !== entries) this.#kinds = { of: entries, kinds: kindsIn(entries) };
    return this.#kinds.kinds;
  }

  /** Those that are found, in their order. The same array for the same entries and search. */
  find(entries: readonly Entry[]): readonly Entry[] {
    const key = JSON.stringify([this.query, [...this.kinds]]);
    if (this.#found?.of !== entries || this.#found.key !== key) {
      this.#found = { of: entries, key, entries: this.#search(entries) };
    }
    return this.#found.entries;
  }

  #search(entries: readonly Entry[]): readonly Entry[] {
    const { query, kinds } = this;
    if (query.trim() === '') {
      return kinds.size === 0 ? entries : entries.filter(({ format }) => kinds.has(kindOf(format)));
    }
    this.prepare(entries);
    return searchEntries(this.#index?.entries ?? [], { query, kinds: [...kinds] });
  }

  #change(change: () => void): void {
    change();
    this.#onFound();
    this.#host.requestUpdate();
  }
}
