import { putRight, type Correction } from '../core/corrections/correction.ts';
import type { FrameContext } from '../core/fusion/frame-context.ts';
import { FrameFusion } from '../core/fusion/fuse-frames.ts';
import type { StableLine, StableReading } from '../core/fusion/stable-reading.ts';
import type { ReadLine, Reading } from '../core/reading.ts';
import type { CharacterPlace } from './corrections/character-place.ts';
import type { Correctable } from './corrections/correctable.ts';
import { findAgain } from './corrections/find-again.ts';
import { UndoSteps } from './corrections/undo-steps.ts';

/** What a live camera shows, frame after frame: the reading that its frames agree on, and what a person put right in it. */
export class LiveReading implements Correctable {
  /** What is known after the newest frame; absent before the first. */
  reading: StableReading | undefined;

  readonly #fusion = new FrameFusion();
  readonly #steps = new UndoSteps();

  /** Takes in what one frame was read as; returns the lines that locked with it. */
  add(read: Reading, frame: FrameContext): readonly StableLine[] {
    const before = new Set(this.reading?.lines.filter(isLocked).map(({ id }) => id));
    this.reading = this.#fusion.add(read, frame);
    return this.reading.lines.filter((line) => isLocked(line) && !before.has(line.id));
  }

  get canUndo(): boolean {
    return this.#steps.last(this.#isThere) !== undefined;
  }

  correct(place: CharacterPlace, text: string | undefined): ReadLine | undefined {
    const known = this.#fusion.find(place.line);
    const shown = this.reading?.lines.find(({ id }) => id === place.line);
    const index = shown && findAgain(shown, place);
    if (known === undefined || index === undefined) return undefined;
    this.#steps.add(place.line, known.correction);
    return this.#set(place.line, putRight(known.correction, known.line.characters.length, index, text));
  }

  undo(): ReadLine | undefined {
    const step = this.#steps.last(this.#isThere);
    if (step === undefined) return undefined;
    this.#steps.take(step);
    return this.#set(step.line, step.before);
  }

  readonly #isThere = (line: number): boolean => this.#fusion.find(line) !== undefined;

  #set(line: number, correction: Correction): ReadLine | undefined {
    this.reading = this.#fusion.correct(line, correction);
    return this.reading.lines.find(({ id }) => id === line);
  }
}

const isLocked = ({ agreement }: StableLine): boolean => agreement === 'locked';
