import { fieldFormat } from '../../core/formats/parse-format.ts';
import { STILL, type Motion } from '../../core/fusion/motion.ts';
import { moveLine } from '../../core/fusion/move-line.ts';
import type { Reading } from '../../core/reading.ts';
import type { ReadOptions } from '../../reader/read-options.ts';
import { LiveReading } from '../live-reading.ts';
import type { SessionParts } from './session-parts.ts';

/** So many frames in a row that could not be read are a failure, and no accident. */
const MOST_MISSES = 5;

/** Takes in the camera's frames as they are read, and tells what comes of them. */
export class LiveFrames {
  /** What they say together. */
  live = new LiveReading();

  readonly #parts: Pick<SessionParts, 'onLock' | 'onFrame'>;
  #misses = 0;

  constructor(parts: Pick<SessionParts, 'onLock' | 'onFrame'>) {
    this.#parts = parts;
  }

  /** Forgets all of them. */
  clear(): void {
    this.live = new LiveReading();
    this.#misses = 0;
  }

  /** @param moved how the picture has moved since the frame before */
  take(frame: Reading, { format, threshold }: ReadOptions, moved?: Motion): void {
    this.#misses = 0;
    const at = performance.now();
    const locked = this.live.add(frame, { at, threshold, format: fieldFormat(format), moved });
    if (locked.length > 0) this.#parts.onLock(locked);
    if (this.live.reading !== undefined) this.#parts.onFrame(this.live.reading, at);
  }

  /** What is known, lying where it does once the picture has moved; absent before the first frame. */
  after(moved: Motion = STILL): Reading | undefined {
    const { reading } = this.live;
    return reading && { ...reading, lines: reading.lines.map((line) => moveLine(moved, line)) };
  }

  /** Counts a frame that could not be read; true where it was one too many. */
  miss(): boolean {
    this.#misses += 1;
    return this.#misses >= MOST_MISSES;
  }
}
