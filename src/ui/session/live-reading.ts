import type { CorrectedLine } from '../../core/corrections/corrected-line.ts';
import type { FrameContext } from '../../core/fusion/frame-context.ts';
import { FrameFusion } from '../../core/fusion/fuse-frames.ts';
import { isLocked, type StableLine, type StableReading } from '../../core/fusion/stable-reading.ts';
import type { Reading } from '../../core/reading.ts';
import type { FilmState } from '../../reader/read-options.ts';

/** A line that was put right just before is known again for so long, milliseconds: whoever comes back still has it in view, or nearly. */
const RECALLED_MS = 3000;

/** What a live camera shows, frame after frame: the reading that its frames agree on. */
export class LiveReading {
  /** What is known after the newest frame; absent before the first. */
  reading: StableReading | undefined;

  readonly #fusion = new FrameFusion();
  /** Lines to be known again, as long as it is time. */
  #recalled: readonly CorrectedLine[];
  #recalledUntil: number | undefined;

  /** @param recalled lines that a person put right in a frame before: read again at once, they stay so as long as they are in view */
  constructor(recalled: readonly CorrectedLine[] = []) {
    this.#recalled = recalled;
  }

  /** Takes in what one frame was read as; returns the lines that locked with it. */
  add(read: Reading, frame: FrameContext): readonly StableLine[] {
    const before = new Set(this.reading?.lines.filter(isLocked).map(({ id }) => id));
    const reading = this.#recall(this.#fusion.add(read, frame), frame.at);
    this.reading = reading;
    return reading.lines.filter((line) => isLocked(line) && !before.has(line.id));
  }

  /** What need not be read anew: what is locked, and all of a picture that stands still where all in view is. */
  get film(): FilmState {
    const lines = this.reading?.lines ?? [];
    const known = lines.length > 0 && lines.every((line) => isLocked(line) && line.missed === 0);
    return { known, locked: this.#fusion.locked };
  }

  /** What is known, each line as it was read. */
  get asRead(): StableReading {
    return this.#fusion.asRead;
  }

  /** The lines that were put right. */
  get corrected(): readonly CorrectedLine[] {
    return this.#fusion.corrected;
  }

  #recall(reading: StableReading, at: number): StableReading {
    this.#recalledUntil ??= at + RECALLED_MS;
    if (at > this.#recalledUntil) this.#recalled = [];
    return this.#recalled.reduce((known, recalled) => {
      const again = known.lines.find(({ text, corrected }) => text === recalled.line.text && corrected === undefined);
      if (again === undefined) return known;
      this.#recalled = this.#recalled.filter((other) => other !== recalled);
      return this.#fusion.correct(again.id, recalled.correction);
    }, reading);
  }
}
