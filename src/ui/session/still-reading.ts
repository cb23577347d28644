import { correctLine } from '../../core/corrections/correct-line.ts';
import type { CorrectedLine } from '../../core/corrections/corrected-line.ts';
import { NO_CORRECTION, putRight, type Correction } from '../../core/corrections/correction.ts';
import { fieldFormat } from '../../core/formats/parse-format.ts';
import { addUnseenLines } from '../../core/fusion/add-unseen-lines.ts';
import { overlapOf, toLineFrame } from '../../core/fusion/line-frame.ts';
import { lineKey, type StableReading } from '../../core/fusion/stable-reading.ts';
import type { Format, ReadLine, Reading } from '../../core/reading.ts';
import type { ReadOptions } from '../../reader/read-options.ts';
import type { CharacterPlace } from '../picture/corrections/character-place.ts';
import { findAgain } from '../picture/corrections/find-again.ts';
import { UndoSteps } from '../picture/corrections/undo-steps.ts';

/** A line is the same after another reading where its string is, and this share of it lies where it was. */
const SAME_PLACE = 0.5;

/** What a single picture says, and what a person put right in it. */
export class StillReading {
  /** As the person put it right; absent before the first reading. */
  reading: Reading | undefined;

  #read: Reading | undefined;
  /** With which options it was read. */
  #options: ReadOptions | undefined;
  /** Whether it is what a camera's frames said together, and not this picture alone. */
  #fused = false;
  /** By the lines' keys. */
  #corrections: ReadonlyMap<number, Correction> = new Map();
  #steps = new UndoSteps();

  /**
   * What a camera's frames said together, of the newest of them. In a picture that stands still nothing settles any more.
   * @param corrected lines that were put right in it
   */
  static ofFrames(read: StableReading, options: ReadOptions, corrected: readonly CorrectedLine[]): StillReading {
    const still = new StillReading();
    const lines = read.lines.map((line) =>
      line.agreement === 'settling' ? { ...line, agreement: 'settled' as const } : line,
    );
    still.#begin({ ...read, lines }, options, corrected);
    still.#fused = lines.length > 0;
    return still;
  }

  /**
   * Takes in a reading of the picture. What frames said together is worth more than one with the same options, which only adds what they
   * did not show. One with other options takes the place of all; the corrections of lines that are read the same stay.
   */
  take(read: Reading, options: ReadOptions): void {
    if (this.isOfFrames(options) && this.#read !== undefined) {
      this.#read = { ...this.#read, lines: addUnseenLines(this.#read.lines, read.lines) };
      this.#show();
    } else {
      this.#begin(read, options, this.corrected);
    }
  }

  /** Whether it is what frames said together, read with these options. */
  isOfFrames({ format, threshold }: ReadOptions): boolean {
    return this.#fused && this.#options?.format === format && this.#options.threshold === threshold;
  }

  /** The lines that were put right. */
  get corrected(): readonly CorrectedLine[] {
    return (this.#read?.lines ?? []).flatMap((line, i) => {
      const correction = this.#correctionOf(line, i);
      return correction.size > 0 ? [{ line, correction }] : [];
    });
  }

  /** The format that it was read in; absent before the first reading. */
  get format(): Format | undefined {
    return this.#options?.format;
  }

  /** Whether `undo` has something to take back. */
  get canUndo(): boolean {
    return this.#steps.last() !== undefined;
  }

  /**
   * Writes `text` in the place of a character, nothing where it is empty; undefined takes back what was put right there.
   * @returns the line as it is now; undefined where the character is not there any more
   */
  correct(place: CharacterPlace, text: string | undefined): ReadLine | undefined {
    const read = find(this.#read, place.line);
    const shown = find(this.reading, place.line);
    const index = shown && findAgain(shown, place);
    if (read === undefined || index === undefined) return undefined;
    const before = this.#corrections.get(place.line) ?? NO_CORRECTION;
    this.#steps.add(place.line, before);
    return this.#set(place.line, putRight(before, read.characters.length, index, text));
  }

  /** Takes back the last correction. @returns the line as it is now; undefined where there was nothing to take back */
  undo(): ReadLine | undefined {
    const step = this.#steps.last();
    if (step === undefined) return undefined;
    this.#steps.take(step);
    return this.#set(step.line, step.before);
  }

  #begin(read: Reading, options: ReadOptions, corrected: readonly CorrectedLine[]): void {
    const kept = corrected.flatMap(({ line, correction }): [number, Correction][] => {
      const again = read.lines.findIndex((other) => isSameLine(line, other));
      return again < 0 ? [] : [[lineKey(read.lines[again], again), correction]];
    });
    // Steps speak of lines by their keys, which are others now.
    this.#steps = new UndoSteps();
    for (const [line] of kept) this.#steps.add(line, NO_CORRECTION);
    this.#read = read;
    this.#options = options;
    this.#fused = false;
    this.#corrections = new Map(kept);
    this.#show();
  }

  #set(line: number, correction: Correction): ReadLine | undefined {
    this.#corrections = new Map([...this.#corrections, [line, correction]]);
    this.#show();
    return find(this.reading, line);
  }

  #show(): void {
    if (this.#read === undefined || this.#options === undefined) return;
    const format = fieldFormat(this.#options.format);
    const lines = this.#read.lines.map((line, i) => correctLine(line, this.#correctionOf(line, i), format));
    this.reading = { ...this.#read, lines };
  }

  #correctionOf(line: ReadLine, number: number): Correction {
    return this.#corrections.get(lineKey(line, number)) ?? NO_CORRECTION;
  }
}

const find = (reading: Reading | undefined, key: number): ReadLine | undefined =>
  reading?.lines.find((line, i) => lineKey(line, i) === key);

const isSameLine = (a: ReadLine, b: ReadLine): boolean =>
  a.text === b.text && overlapOf(toLineFrame(a.quad), toLineFrame(b.quad)) >= SAME_PLACE;
