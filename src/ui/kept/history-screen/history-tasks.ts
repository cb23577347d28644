import { msg, str } from '@lit/localize';
import type { Entry, KeptEntry } from '../../../core/history/entry.ts';
import type { Result } from '../../../core/result.ts';
import type { Change, History, Outcome } from '../../../history/history.ts';
import type { ImportCounts } from '../../../history/transfer/import-history.ts';
import type { ImportFault } from '../../../history/transfer/import-json.ts';
import type { KeepingFailure } from '../history-controller.ts';
import type { HeldHistory } from '../history-memory.ts';
import { keepingWords } from '../keeping-words.ts';
import { formatCount } from '../../locale/format-number.ts';
import { csvFile, csvOptions } from '../save-csv.ts';
import { saveFile } from '../save-file.ts';
import { exportCsv } from '../../../history/transfer/export-csv.ts';
import { exportJson } from '../../../history/transfer/export-json.ts';
import { importHistory } from '../../../history/transfer/import-history.ts';
import { importJson } from '../../../history/transfer/import-json.ts';
import type { HistoryDoor } from './history-door.ts';
import { importFailureWords } from './import-words.ts';

/** What came of importing a file. */
export type ImportReport =
  | {
      readonly kind: 'taken';
      readonly counts: ImportCounts;
      /** The first records that were not taken. */
      readonly faults: readonly ImportFault[];
      /** How many were not. */
      readonly refused: number;
    }
  | { readonly kind: 'refused'; readonly words: string };

/** What tasks need from the screen. */
export interface HistoryTaskParts {
  readonly door: () => HistoryDoor;
  readonly held: () => HeldHistory;
  /** Shows and speaks a short word. */
  readonly say: (text: string) => void;
  /** Has the screen rendered anew. */
  readonly update: () => void;
}

/** What a person does with entries; what goes wrong is said in words, and nothing is half done. */
export class HistoryTasks {
  /** What `undo` takes back, in words; empty for nothing. */
  undoable = '';

  readonly #parts: HistoryTaskParts;
  #removed: readonly KeptEntry[] = [];

  constructor(parts: HistoryTaskParts) {
    this.#parts = parts;
  }

  async change(change: Change<Entry>): Promise<void> {
    this.#worked(await this.#parts.door().ask((history) => history.entries.change(change)));
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#remove((history) => history.entries.remove(ids));
  }

  /** Removes all, those that are not shown and not held yet too. */
  removeAll(): Promise<void> {
    return this.#remove(async (history) => {
      const all = await history.entries.all();
      return all.ok ? history.entries.remove(all.value.map(({ id }) => id)) : all;
    });
  }

  async #remove(body: (history: History) => Outcome<readonly KeptEntry[]>): Promise<void> {
    const removed = await this.#parts.door().ask(body);
    if (!this.#worked(removed) || removed.value.length === 0) return;
    this.#removed = removed.value;
    const [{ text }] = removed.value;
    const count = formatCount(removed.value.length);
    this.undoable = removed.value.length === 1 ? msg(str`${text} deleted`) : msg(str`${count} entries deleted`);
    this.#parts.update();
  }

  async undo(): Promise<void> {
    const removed = this.#removed;
    if (!this.#worked(await this.#parts.door().ask((history) => history.entries.putAll(removed)))) return;
    this.#forgetUndo();
    this.#parts.say(removed.length === 1 ? msg('It is back.') : msg('They are back.'));
  }

  /** Small picture of an entry; undefined where there is none. */
  async thumbnailOf(id: string): Promise<KeptEntry['thumbnail']> {
    const found = await this.#parts.door().ask((history) => history.entries.thumbnailOf(id));
    return found.ok ? found.value : undefined;
  }

  csvFile(entries: readonly Entry[]): File {
    const { lists, meters } = this.#parts.held();
    return csvFile(exportCsv(entries, { lists, meters, ...csvOptions() }), fileName('csv'));
  }

  saveCsv(entries: readonly Entry[]): void {
    const file = this.csvFile(entries);
    saveFile(file, file.name);
  }

  /** Saves entries with their pictures, and the lists and meters that they belong to. */
  async saveJson(entries: readonly Entry[]): Promise<void> {
    const { lists, meters } = this.#parts.held();
    const named = new Set(entries.flatMap(({ list, meter }) => [list, meter]));
    const ids = entries.map(({ id }) => id);
    const whole = await this.#parts.door().ask((history) => history.entries.whole(ids));
    if (!this.#worked(whole)) return;
    const of = <T extends { readonly id: string }>(records: readonly T[]): T[] =>
      records.filter(({ id }) => named.has(id));
    const json = exportJson({ lists: of(lists), meters: of(meters), entries: whole.value }, Date.now());
    saveFile(new Blob([json], { type: 'application/json' }), fileName('json'));
  }

  async import(file: File): Promise<ImportReport> {
    const read = await importJson(await file.text());
    if (!read.ok) return { kind: 'refused', words: importFailureWords(read.error) };
    const { faults, refused, ...records } = read.value;
    const taken = await this.#parts.door().ask((history) => importHistory(history, records));
    if (!taken.ok) return { kind: 'refused', words: keepingWords(taken.error).text };
    return { kind: 'taken', counts: taken.value, faults, refused };
  }

  #forgetUndo(): void {
    this.#removed = [];
    this.undoable = '';
    this.#parts.update();
  }

  #worked<T>(outcome: Result<T, KeepingFailure>): outcome is { readonly ok: true; readonly value: T } {
    if (!outcome.ok) this.#parts.say(keepingWords(outcome.error).text);
    return outcome.ok;
  }
}

/** inklens-history-2026-11-21.csv */
function fileName(ending: string): string {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `inklens-history-${day.join('-')}.${ending}`;
}
