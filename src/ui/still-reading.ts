import { correctLine } from '../core/corrections/correct-line.ts';
import { NO_CORRECTION, putRight, type Correction } from '../core/corrections/correction.ts';
import type { FieldFormat } from '../core/formats/field-format.ts';
import { overlapOf, toLineFrame } from '../core/fusion/line-frame.ts';
import { lineKey } from '../core/fusion/stable-reading.ts';
import type { ReadLine, Reading } from '../core/reading.ts';
import type { CharacterPlace } from './corrections/character-place.ts';
import type { Correctable } from './corrections/correctable.ts';
import { findAgain } from './corrections/find-again.ts';
import { UndoSteps } from './corrections/undo-steps.ts';

/** A line is the same after another reading where its string is, and this share of it lies where it was. */
const SAME_PLACE = 0.5;

/** What a single picture says, and what a person put right in it. */
export class StillReading implements Correctable {
  /** As the person put it right; absent before the first reading. */
  reading: Reading | undefined;

  #read: Reading | undefined;
  #format: FieldFormat | undefined;
  #corrections: ReadonlyMap<number, Correction> = new Map();
  #steps = new UndoSteps();

  /** Takes in a reading of the picture; of one before, with other settings, the corrections of lines that are read the same stay. */
  take(read: Reading, format: FieldFormat): void {
    const before = this.#read?.lines ?? [];
    const kept = [...this.#corrections].flatMap(([line, correction]): [number, Correction][] => {
      const again = read.lines.findIndex((other) => isSameLine(before[line], other));
      return again < 0 ? [] : [[again, correction]];
    });
    // Steps speak of lines by their numbers, which are others now.
    this.#steps = new UndoSteps();
    for (const [line] of kept) this.#steps.add(line, NO_CORRECTION);
    this.#read = read;
    this.#format = format;
    this.#show(new Map(kept));
  }

  get canUndo(): boolean {
    return this.#steps.last(() => true) !== undefined;
  }

  correct(place: CharacterPlace, text: string | undefined): ReadLine | undefined {
    // A frame of the camera that was held has lines with ids.
    const number = this.#read?.lines.findIndex((line, i) => lineKey(line, i) === place.line) ?? -1;
    const read = this.#read?.lines[number];
    const shown = this.reading?.lines[number];
    const index = shown && findAgain(shown, place);
    if (read === undefined || index === undefined) return undefined;
    const before = this.#corrections.get(number) ?? NO_CORRECTION;
    this.#steps.add(number, before);
    return this.#set(number, putRight(before, read.characters.length, index, text));
  }

  undo(): ReadLine | undefined {
    const step = this.#steps.last(() => true);
    if (step === undefined) return undefined;
    this.#steps.take(step);
    return this.#set(step.line, step.before);
  }

  #set(line: number, correction: Correction): ReadLine | undefined {
    this.#show(new Map([...this.#corrections, [line, correction]]));
    return this.reading?.lines[line];
  }

  #show(corrections: ReadonlyMap<number, Correction>): void {
    this.#corrections = corrections;
    const lines = this.#read?.lines.map((line, i) =>
      correctLine(line, corrections.get(i) ?? NO_CORRECTION, this.#format),
    );
    this.reading = this.#read && lines && { ...this.#read, lines };
  }
}

const isSameLine = (a: ReadLine, b: ReadLine): boolean =>
  a.text === b.text && overlapOf(toLineFrame(a.quad), toLineFrame(b.quad)) >= SAME_PLACE;
