import type { FrameContext } from '../core/fusion/frame-context.ts';
import { FrameFusion } from '../core/fusion/fuse-frames.ts';
import type { StableLine, StableReading } from '../core/fusion/stable-reading.ts';
import type { Reading } from '../core/reading.ts';

/** What a live camera shows, frame after frame: the reading that its frames agree on. */
export class LiveReading {
  /** What is known after the newest frame; absent before the first. */
  reading: StableReading | undefined;

  readonly #fusion = new FrameFusion();

  /** Takes in what one frame was read as; returns the lines that locked with it. */
  add(read: Reading, frame: FrameContext): readonly StableLine[] {
    const before = new Set(this.reading?.lines.filter(isLocked).map(({ id }) => id));
    this.reading = this.#fusion.add(read, frame);
    return this.reading.lines.filter((line) => isLocked(line) && !before.has(line.id));
  }
}

const isLocked = ({ agreement }: StableLine): boolean => agreement === 'locked';
