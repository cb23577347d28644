import { msg } from '@lit/localize';
import type { ReactiveControllerHost } from 'lit';
import type { CorrectedLine } from '../../../core/corrections/corrected-line.ts';
import type { ReadLine } from '../../../core/reading.ts';
import { ListenController } from '../../controllers/listen-controller.ts';
import { spokenLines } from '../../reading/spoken-lines.ts';
import type { StillReading } from '../../session/still-reading.ts';

/** What the controller needs from its host. */
export interface CorrectionParts {
  /** What is on the screen. */
  readonly reading: () => StillReading;
  /** Speaks a text at once. */
  readonly speak: (text: string) => void;
  /** Shows and speaks a short word. */
  readonly note: (text: string) => void;
  /** Hears what was put right in the reading, before and after each change. */
  readonly changed: (before: readonly CorrectedLine[], after: readonly CorrectedLine[]) => void;
}

/** Hears what a person says about single characters, from wherever in its host, and puts the reading right. */
export class CorrectionController {
  readonly #host: ReactiveControllerHost;
  readonly #parts: CorrectionParts;

  constructor(host: ReactiveControllerHost & EventTarget, parts: CorrectionParts) {
    this.#host = host;
    this.#parts = parts;
    new ListenController(host, {
      'correct-character': ({ place, text }) => this.#correct(place, text),
      'undo-correction': () => this.#undo(),
    });
  }

  #correct(...said: Parameters<StillReading['correct']>): void {
    const line = this.#change((reading) => reading.correct(...said));
    if (line === undefined) this.#parts.note(msg('The reading has changed meanwhile. Tap the character again.'));
    else this.#tell(said[1] === undefined ? msg('As it was read') : msg('Put right'), line);
  }

  #undo(): void {
    const line = this.#change((reading) => reading.undo());
    if (line !== undefined) this.#tell(msg('Undone'), line);
  }

  #change(change: (reading: StillReading) => ReadLine | undefined): ReadLine | undefined {
    const reading = this.#parts.reading();
    const before = reading.corrected;
    const line = change(reading);
    if (line !== undefined) this.#parts.changed(before, reading.corrected);
    return line;
  }

  #tell(what: string, line: ReadLine): void {
    this.#parts.speak(`${what}: ${spokenLines([line])}`);
    this.#host.requestUpdate();
  }
}
