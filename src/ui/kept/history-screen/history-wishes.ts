import { msg } from '@lit/localize';
import type { Entry } from '../../../core/history/entry.ts';
import { keepingWords } from '../keeping-words.ts';
import { canShareFile, share } from '../share-text.ts';
import type { HistoryDoor } from './history-door.ts';
import type { HistorySheetKind } from './history-sheet.ts';
import type { HistoryTasks } from './history-tasks.ts';
import type { HistoryWish, HistoryWishEvent } from './history-wish-event.ts';
import { printEntries } from './print-entries.ts';

/** What is open over the entries: a sheet, or one entry. */
export type OpenSheet = HistorySheetKind | { readonly kind: 'entry'; readonly id: string };

/** What wishes need from the screen. */
export interface WishParts {
  /** Those that are selected, or all that are shown. */
  readonly entries: () => readonly Entry[];
  readonly open: (sheet: OpenSheet) => void;
  readonly pickFile: () => void;
  readonly startOver: HistoryDoor['startOver'];
  readonly say: (text: string) => void;
  /** Hears that the entries are dealt with: nothing is to stay selected. */
  readonly done: () => void;
}

/** Does what a person wants of many entries. */
export class HistoryWishes {
  readonly #tasks: HistoryTasks;
  readonly #parts: WishParts;

  constructor(tasks: HistoryTasks, parts: WishParts) {
    this.#tasks = tasks;
    this.#parts = parts;
  }

  /** Whether entries can be handed to other apps as a file. */
  get sharesFiles(): boolean {
    return canShareFile(this.#tasks.csvFile([]));
  }

  readonly onWish = ({ wish }: HistoryWishEvent): void => void this.#do(wish);

  readonly export = (): void => this.#parts.open({ kind: 'export' });

  readonly copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.#text());
      this.#parts.say(msg('Copied'));
      this.#parts.done();
    } catch {
      this.#parts.say(msg('Copying is not allowed here. Export them instead.'));
    }
  };

  readonly share = (): Promise<void> => this.#share({ text: this.#text() });

  readonly remove = async (): Promise<void> => {
    const ids = this.#parts.entries().map(({ id }) => id);
    this.#parts.done();
    await this.#tasks.remove(ids);
  };

  async import(file: File): Promise<void> {
    this.#parts.open({ kind: 'report', report: await this.#tasks.import(file) });
  }

  async #do(wish: HistoryWish): Promise<void> {
    const entries = this.#parts.entries();
    switch (wish) {
      case 'export':
        return this.export();
      case 'save-csv':
        return this.#tasks.saveCsv(entries);
      case 'save-json':
        return this.#tasks.saveJson(entries);
      case 'share-csv':
        return this.#share({ files: [this.#tasks.csvFile(entries)] });
      case 'print':
        return printEntries(entries);
      case 'import':
        return this.#parts.pickFile();
      case 'ask-clear':
        return this.#parts.open({ kind: 'clear' });
      case 'clear':
        this.#parts.done();
        return this.#tasks.removeAll();
      case 'start-over': {
        const outcome = await this.#parts.startOver();
        if (!outcome.ok) this.#parts.say(keepingWords(outcome.error).text);
      }
    }
  }

  async #share(data: ShareData): Promise<void> {
    if (await share(data)) this.#parts.done();
    else this.#parts.say(msg('Sharing did not work. Export them instead.'));
  }

  #text(): string {
    return this.#parts
      .entries()
      .map(({ text }) => text)
      .join('\n');
  }
}
