import { msg } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CorrectedLine } from '../../core/corrections/corrected-line.ts';
import type { Correction } from '../../core/corrections/correction.ts';
import type { Sample } from '../../core/history/entry.ts';
import { cropsOfCorrection } from '../../core/personal/crops-of-correction.ts';
import type { LabelledCrop } from '../../core/personal/labelled-crop.ts';
import type { Result } from '../../core/result.ts';
import type { History, Outcome } from '../../history/history.ts';
import { keepingWords } from '../kept/keeping-words.ts';
import type { Settings } from '../device/settings.ts';
import type { StillReading } from '../session/still-reading.ts';
import type { AskHistory, KeepingFailure } from '../kept/history-controller.ts';
import type { ReaderController } from '../session/reader-controller.ts';

/** What the controller needs from its host. */
export interface PersonalParts {
  readonly ask: AskHistory;
  readonly reader: () => Pick<ReaderController, 'personalise'>;
  readonly settings: () => Pick<Settings, 'keepCharacters' | 'personal'>;
  /** What is on the screen. */
  readonly still: () => StillReading;
  /** Shows and speaks a short word. */
  readonly note: (text: string) => void;
}

/** Characters that were put right in a picture before anybody said whether they may be kept. */
interface Waiting {
  readonly still: StillReading;
  readonly crops: readonly LabelledCrop[];
}

/**
 * The personal touch: keeps the characters that a person puts right as labelled crops, with their yes, and has the reader know those that are
 * kept, unless that is switched off. Until there is an answer, nothing is looked for but by `load`.
 */
export class PersonalController implements ReactiveController {
  /** What is kept, newest first; undefined until it was looked for. */
  samples: readonly Sample[] | undefined;
  /** Why it can't be shown. */
  failure: KeepingFailure | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #parts: PersonalParts;
  #settings: ReturnType<PersonalParts['settings']> | undefined;
  #waiting: Waiting | undefined;
  /** Of each correction what it was first made in: recalled in a later frame, whose pixels are others, it still means the same crops. */
  readonly #crops = new WeakMap<Correction, readonly LabelledCrop[]>();
  /** Whether what is kept was looked at, or is. */
  #asked = false;
  /** What the reader was told last. */
  #taught: readonly Sample[] = [];
  #heard: History | undefined;
  #stopHearing: () => void = () => undefined;
  /** One after another: what is kept is known before the next is. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(host: ReactiveControllerHost, parts: PersonalParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostConnected(): void {
    this.#settings = this.#parts.settings();
    if (this.#settings.keepCharacters !== 'ask') this.load();
  }

  hostDisconnected(): void {
    this.#stopHearing();
    this.#heard = undefined;
    this.#asked = false;
  }

  hostUpdate(): void {
    const [before, now] = [this.#settings, this.#parts.settings()];
    this.#settings = now;
    if (before?.personal !== now.personal) this.#teach();
    if (before?.keepCharacters === 'ask' && now.keepCharacters !== 'ask') this.#answered(now.keepCharacters === 'yes');
  }

  /** Whether to ask now if characters may be kept: in the first picture of a visit in which one was put right, until there is an answer. */
  get offering(): boolean {
    const waiting = this.#waiting;
    const asks = this.#parts.settings().keepCharacters === 'ask';
    return asks && waiting !== undefined && waiting.crops.length > 0 && waiting.still === this.#parts.still();
  }

  /** Has `samples` filled, and kept as the database is. To be called as often as wanted; again after a failure only by `retry`. */
  load(): void {
    if (!this.#asked) this.retry();
  }

  readonly retry = (): void => {
    this.#asked = true;
    void this.#look();
  };

  async #look(): Promise<void> {
    const found = await this.#ask((history) => history.samples.all());
    this.failure = found.ok ? undefined : found.error;
    if (found.ok) this.samples = found.value;
    this.#teach();
    this.#host.requestUpdate();
  }

  /** Hears what was put right in the picture on the screen, before and after something was put right or undone. */
  corrected(before: readonly CorrectedLine[], after: readonly CorrectedLine[]): void {
    const [was, is] = [this.#cropsOf(before), this.#cropsOf(after)];
    const { keepCharacters } = this.#parts.settings();
    const still = this.#parts.still();
    if (keepCharacters === 'ask') {
      if (this.#waiting === undefined || this.#waiting.still === still) this.#waiting = { still, crops: is };
      this.#host.requestUpdate();
      return;
    }
    this.#forget(without(was, is));
    if (keepCharacters === 'yes') this.#keep(without(is, was));
  }

  #cropsOf(lines: readonly CorrectedLine[]): readonly LabelledCrop[] {
    return lines.flatMap(({ line, correction }) => {
      const crops = this.#crops.get(correction) ?? cropsOfCorrection(line, correction);
      this.#crops.set(correction, crops);
      return crops;
    });
  }

  #answered(yes: boolean): void {
    const asked = this.#waiting;
    this.#waiting = undefined;
    if (yes) this.#keep(asked?.crops ?? []);
    if (asked?.still !== this.#parts.still()) return;
    this.#parts.note(
      yes
        ? msg('They are kept from now on. The settings show them under “Your hand”.')
        : msg('Nothing is kept. The settings can change that under “Your hand”.'),
    );
  }

  #keep(crops: readonly LabelledCrop[]): void {
    this.#change(crops, (history, kept) => {
      const at = Date.now();
      const added = without(crops, kept).map((crop) => ({ ...crop, id: crypto.randomUUID(), at }));
      return history.samples.putAll(added);
    });
  }

  #forget(crops: readonly LabelledCrop[]): void {
    this.#change(crops, (history, kept) => {
      const ids = kept.filter((sample) => crops.some((crop) => isSame(crop, sample))).map(({ id }) => id);
      return history.samples.remove(ids);
    });
  }

  #change<T>(crops: readonly LabelledCrop[], write: (history: History, kept: readonly Sample[]) => Outcome<T>): void {
    if (crops.length === 0) return;
    this.#queue = this.#queue.then(async () => {
      const written = await this.#ask(async (history) => {
        const kept = await history.samples.all();
        return kept.ok ? write(history, kept.value) : kept;
      });
      if (!written.ok) this.#parts.note(keepingWords(written.error).note);
    });
  }

  #teach(): void {
    const crops = this.#parts.settings().personal ? (this.samples ?? []) : [];
    if (crops === this.#taught || crops.length + this.#taught.length === 0) return;
    this.#taught = crops;
    // What goes wrong with the reader is told where it is loaded or asked to read.
    void this.#parts.reader().personalise(crops.toReversed());
  }

  #ask<T>(body: (history: History) => Outcome<T>): Promise<Result<T, KeepingFailure>> {
    return this.#parts.ask((history) => {
      this.#hear(history);
      return body(history);
    });
  }

  /** Hears of every change, whichever tab makes it. */
  #hear(history: History): void {
    if (history === this.#heard) return;
    this.#stopHearing();
    this.#heard = history;
    this.#stopHearing = history.onChange(({ store }) => store === 'samples' && void this.#look());
  }
}

/** Those of the crops that are not among the others. */
const without = (crops: readonly LabelledCrop[], others: readonly LabelledCrop[]): LabelledCrop[] =>
  crops.filter((crop) => !others.some((other) => isSame(crop, other)));

const isSame = (a: LabelledCrop, b: LabelledCrop): boolean =>
  a.label === b.label && a.pixels.length === b.pixels.length && a.pixels.every((level, i) => level === b.pixels[i]);
