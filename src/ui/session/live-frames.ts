import type { CameraFrame } from '../../camera/camera-frame.ts';
import { copyFrame } from '../../camera/copy-frame.ts';
import { toBitmap } from '../../camera/to-bitmap.ts';
import type { CorrectedLine } from '../../core/corrections/corrected-line.ts';
import { fieldFormat } from '../../core/formats/parse-format.ts';
import type { Motion } from '../../core/fusion/motion.ts';
import type { Reading } from '../../core/reading.ts';
import type { Result } from '../../core/result.ts';
import type { ReaderFailure } from '../../reader/protocol.ts';
import type { ReadOptions } from '../../reader/read-options.ts';
import { LiveReading } from './live-reading.ts';
import type { ShownLines } from '../reading/shown-lines.ts';
import { StillReading } from './still-reading.ts';
import { KeptViews, type LiveView } from './kept-views.ts';
import type { SessionParts } from './session-parts.ts';

/** So many frames in a row that could not be read are a failure, and no accident. */
const MOST_MISSES = 5;

/** How the picture has moved since the frame before; that may be found out while the frame is read. */
export type Moved = Promise<Motion | undefined>;

/** Who reads one frame, which is transferred. */
type ReadFrame = (frame: CameraFrame, options: ReadOptions) => Promise<Result<Reading, ReaderFailure>>;

/** Has the camera's frames read, and tells what comes of them. */
export class LiveFrames {
  /** What they say together. */
  live = new LiveReading();

  readonly #parts: Pick<SessionParts, 'onLock' | 'onFrame'>;
  readonly #read: ReadFrame;
  readonly #views = new KeptViews();
  #misses = 0;

  constructor(parts: Pick<SessionParts, 'onLock' | 'onFrame'>, read: ReadFrame) {
    this.#parts = parts;
    this.#read = read;
  }

  /** What there is to read and to copy: the lines in view, or those that were locked before, as long as nothing else is read. */
  get shown(): ShownLines {
    const { past } = this.#views;
    return { lines: past ?? this.live.reading?.lines ?? [], past: past !== undefined };
  }

  /** Forgets all of them. @param recalled lines that were put right just before, to be known again */
  clear(recalled: readonly CorrectedLine[] = []): void {
    this.live = new LiveReading(recalled);
    this.#views.clear();
    this.#misses = 0;
  }

  /** Gives away the frame that shows a line best, the newest where no line is asked for; undefined where there is none. */
  give(line?: number): (Omit<LiveView, 'frame'> & { readonly bitmap: ImageBitmap | undefined }) | undefined {
    const view = this.#views.give(line);
    return view && { ...view, bitmap: view.frame && toBitmap(view.frame) };
  }

  /**
   * Reads the next frame, which is transferred.
   * @param moved how the picture has moved since the frame before
   * @returns why it was not read, where that is one failure too many
   */
  async read(frame: CameraFrame, options: ReadOptions, moved?: Moved): Promise<ReaderFailure | undefined> {
    const { live } = this;
    const copy = await copyFrame(frame);
    const outcome = await this.#read(frame, { ...options, film: live.film });
    if (outcome.ok && live === this.live) {
      this.#take(outcome.value, options, await moved, copy);
      return undefined;
    }
    copy?.close(); // of another format, or of a screen before, it says nothing any more
    if (outcome.ok) return undefined;
    this.#misses += 1;
    return this.#misses >= MOST_MISSES ? outcome.error : undefined;
  }

  #take(frame: Reading, options: ReadOptions, moved: Motion | undefined, copy: CameraFrame | undefined): void {
    this.#misses = 0;
    const { live } = this;
    const at = performance.now();
    const { format, threshold } = options;
    const locked = live.add(frame, { at, threshold, format: fieldFormat(format), moved });
    const { reading, asRead, corrected } = live;
    if (reading === undefined) return;
    const { lines } = reading;
    // Where nothing was read in its part of the frame, it may stand elsewhere.
    const region = lines.length > 0 ? options.region : undefined;
    if (frame.unread === 'blurred') {
      copy?.close(); // nobody wants to hold a smear
      this.#parts.onFrame(reading, at);
      return;
    }
    this.#views.add({ frame: copy, region, lines, still: StillReading.ofFrames(asRead, options, corrected) });
    if (locked.length > 0) this.#parts.onLock(locked, copy);
    this.#parts.onFrame(reading, at);
  }
}
