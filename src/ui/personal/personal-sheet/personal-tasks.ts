import { msg, str } from '@lit/localize';
import type { Sample } from '../../../core/history/entry.ts';
import type { Result } from '../../../core/result.ts';
import type { AskHistory, KeepingFailure } from '../../kept/history-controller.ts';
import { keepingWords } from '../../kept/keeping-words.ts';
import { formatCount } from '../../locale/format-number.ts';
import { saveFile } from '../../kept/save-file.ts';

/** What tasks need from the sheet. */
export interface PersonalTaskParts {
  readonly ask: () => AskHistory;
  /** Shows and speaks a short word. */
  readonly say: (text: string) => void;
  /** Has the sheet rendered anew. */
  readonly update: () => void;
}

/** What a person does with characters that are kept. */
export class PersonalTasks {
  /** What `undo` takes back, in words; empty for nothing. */
  undoable = '';

  readonly #parts: PersonalTaskParts;
  #removed: readonly Sample[] = [];

  constructor(parts: PersonalTaskParts) {
    this.#parts = parts;
  }

  async remove(ids: readonly string[]): Promise<void> {
    const removed = await this.#parts.ask()((history) => history.samples.remove(ids));
    if (!this.#worked(removed)) return;
    const { length } = (this.#removed = removed.value);
    const count = formatCount(length);
    this.#offerUndo(length === 1 ? msg('1 character deleted') : msg(str`${count} characters deleted`));
  }

  async undo(): Promise<void> {
    const removed = this.#removed;
    if (!this.#worked(await this.#parts.ask()((history) => history.samples.putAll(removed)))) return;
    this.#offerUndo('');
    this.#parts.say(removed.length === 1 ? msg('It is back.') : msg('They are back.'));
  }

  /** Saves them as what training takes. @param samples newest first */
  async export(samples: readonly Sample[]): Promise<void> {
    const part = await import('../../../history/crops/export-crops.ts').catch(() => undefined);
    if (part === undefined)
      return this.#parts.say(msg('A part of the app did not come. Check the network, then try again.'));
    const { zip, written, leftOut } = part.exportCrops(samples.toReversed());
    saveFile(new Blob([zip], { type: 'application/zip' }), 'inklens-crops.zip');
    const saved = written === 1 ? msg('1 character saved.') : msg(str`${formatCount(written)} characters saved.`);
    this.#parts.say(leftOut === 0 ? saved : `${saved} ${msg(str`Left out, as training has no class for them: ${formatCount(leftOut)}.`)}`); // prettier-ignore
  }

  #worked<T>(outcome: Result<T, KeepingFailure>): outcome is Extract<typeof outcome, { ok: true }> {
    if (!outcome.ok) this.#parts.say(keepingWords(outcome.error).text);
    return outcome.ok;
  }

  #offerUndo(undoable: string): void {
    this.undoable = undoable;
    this.#parts.update();
  }
}
