import { msg, str } from '@lit/localize';
import { fieldFormat } from '../../../core/formats/parse-format.ts';
import type { Entry, Meter } from '../../../core/history/entry.ts';
import { ok } from '../../../core/result.ts';
import type { History, Outcome } from '../../../history/history.ts';
import type { HistoryDoor } from '../history-screen/history-door.ts';
import { keepingWords } from '../keeping-words.ts';

/** What tasks need from the screen. */
export interface MeterTaskParts {
  readonly door: () => HistoryDoor;
  /** Shows and speaks a short word. */
  readonly say: (text: string) => void;
  /** Has the screen rendered anew. */
  readonly update: () => void;
}

/** What a person does with a meter and its readings; what goes wrong is said in words. */
export class MeterTasks {
  /** What `undo` takes back, in words; empty for nothing. */
  undoable = '';

  readonly #parts: MeterTaskParts;
  #undo: ((history: History) => Outcome<unknown>) | undefined;

  constructor(parts: MeterTaskParts) {
    this.#parts = parts;
  }

  /** Changes what a reading says. */
  async edit(entry: Entry, text: string): Promise<void> {
    const value = fieldFormat(entry.format).value(text);
    const change = { id: entry.id, text, value, corrected: true as const, confidence: 1 };
    await this.#do(
      (history) => history.entries.change(change),
      () => (history) => history.entries.change({ value: undefined, corrected: undefined, ...entry }),
      msg(str`${entry.text} is now ${text}`),
    );
  }

  /** Deletes a reading. */
  async remove({ id, text }: Entry): Promise<void> {
    await this.#do(
      (history) => history.entries.remove([id]),
      (removed) => (history) => history.entries.putAll(removed),
      msg(str`${text} deleted`),
    );
  }

  async rename(meter: Meter, name: string, unit: string): Promise<void> {
    await this.#do(
      (history) => history.meters.change({ id: meter.id, name, unit }),
      () => (history) => history.meters.put(meter),
      msg(str`“${meter.name}” is now “${name}”`),
    );
  }

  /** Deletes a meter; its readings stay in the history. */
  async removeMeter({ id, name }: Meter): Promise<void> {
    await this.#do(
      (history) => history.meters.remove([id]),
      (removed) => (history) => history.meters.putAll(removed),
      msg(str`“${name}” deleted. Its readings stay in the history.`),
    );
  }

  async undo(): Promise<void> {
    const undo = this.#undo;
    if (undo === undefined) return;
    await this.#do(async (history) => {
      const outcome = await undo(history);
      return outcome.ok ? ok(undefined) : outcome;
    });
  }

  async #do<T>(
    act: (history: History) => Outcome<T>,
    undoOf?: (value: T) => (history: History) => Outcome<unknown>,
    words = '',
  ): Promise<void> {
    const outcome = await this.#parts.door().ask(act);
    if (!outcome.ok) return this.#parts.say(keepingWords(outcome.error).text);
    this.#undo = undoOf?.(outcome.value);
    this.undoable = words;
    this.#parts.update();
  }
}
