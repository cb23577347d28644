import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReadLine } from '../../core/reading.ts';
import type { CorrectCharacterEvent, UndoCorrectionEvent } from '../app-events.ts';
import { spokenLines } from '../spoken-lines.ts';
import type { Correctable } from './correctable.ts';

/** What the controller needs from its host. */
export interface CorrectionParts {
  /** What is on the screen. */
  readonly reading: () => Correctable;
  /** Speaks a text at once. */
  readonly speak: (text: string) => void;
  /** Shows and speaks a short word. */
  readonly note: (text: string) => void;
}

/** Hears what a person says about single characters, from wherever in its host, and puts the reading right. */
export class CorrectionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #parts: CorrectionParts;
  #listening = new AbortController();

  constructor(host: ReactiveControllerHost & EventTarget, parts: CorrectionParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const listen = <E extends Event>(type: string, on: (event: E) => void): void =>
      this.#host.addEventListener(type, on as (event: Event) => void, { signal });
    listen<CorrectCharacterEvent>('correct-character', ({ place, text }) => this.#correct(place, text));
    listen<UndoCorrectionEvent>('undo-correction', () => this.#undo());
  }

  hostDisconnected(): void {
    this.#listening.abort();
  }

  #correct(...said: Parameters<Correctable['correct']>): void {
    const line = this.#parts.reading().correct(...said);
    if (line === undefined) this.#parts.note('The reading has changed meanwhile. Tap the character again.');
    else this.#tell(said[1] === undefined ? 'As it was read' : 'Put right', line);
  }

  #undo(): void {
    const line = this.#parts.reading().undo();
    if (line !== undefined) this.#tell('Undone', line);
  }

  #tell(what: string, line: ReadLine): void {
    this.#parts.speak(`${what}: ${spokenLines([line])}`);
    this.#host.requestUpdate();
  }
}
