import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Reading } from '../../core/reading.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ReaderFailure } from '../../reader/protocol.ts';
import type { ReadOptions } from '../../reader/read-options.ts';
import type { AppFailure } from '../app/app-failure.ts';
import type { BatchOutcome, BatchPicture } from './batch-screen/batch-picture.ts';
import { drawPreview } from './batch-screen/draw-preview.ts';
import { deviceMemory } from '../picture/picture-file/device-memory.ts';
import { loadPicture } from '../picture/picture-file/load-picture.ts';
import { pixelLimit } from '../picture/picture-file/pixel-limit.ts';
import { StillReading } from '../session/still-reading.ts';

/** Longest that one picture may take to be opened, or to be read, milliseconds: the slowest phone needs a tenth of it. */
const LONGEST = 60_000;
/** A picture during which the reader's worker dies is given to the next worker so often. */
const TRIES = 2;

/** What a batch needs from whoever put it together. */
export interface BatchParts {
  /** Makes sure that the reader is loaded; false where it can't be, and no picture can be read. */
  readonly load: () => Promise<boolean>;
  /** Reads one picture, which is transferred. */
  readonly read: (frame: ImageBitmap, options: ReadOptions) => Promise<Result<Reading, ReaderFailure>>;
  /** Ends a reading that takes too long: it comes to a `worker-failed`. */
  readonly interrupt: () => void;
  readonly options: () => ReadOptions;
  /** Hears what was read, once a picture, which is closed right afterwards. */
  readonly onRead: (still: StillReading, picture: ImageBitmap) => void;
}

/** Reads many pictures one after another. One is decoded at a time; one that can't be read is named, and the others go on. */
export class BatchController implements ReactiveController {
  pictures: readonly BatchPicture[] = [];
  /** Whether pictures are being read. */
  running = false;

  readonly #host: ReactiveControllerHost;
  readonly #parts: BatchParts;
  /** Counts the runs: what one that was stopped still brings is thrown away. */
  #run = 0;
  /** The end of the run before. */
  #ended: Promise<void> = Promise.resolve();
  #lastId = 0;

  constructor(host: ReactiveControllerHost, parts: BatchParts) {
    this.#host = host;
    this.#parts = parts;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Adds pictures behind those that are there, and reads them. */
  add(files: readonly File[]): void {
    const added = files.map((file): BatchPicture => {
      this.#lastId += 1;
      return { id: this.#lastId, file, outcome: { kind: 'waiting' }, still: new StillReading() };
    });
    this.pictures = [...this.pictures, ...added];
    this.start();
  }

  /** Reads what waits; where that is under way, nothing happens. */
  start(): void {
    if (this.running) return;
    this.running = true;
    this.#run += 1;
    const run = this.#run;
    this.#ended = this.#ended.then(() => this.#readAll(run));
    this.#host.requestUpdate();
  }

  /** Reads no more; what was read stays, and what waits can be read later. */
  stop(): void {
    this.#run += 1;
    this.running = false;
    for (const { id, outcome } of this.pictures) if (outcome.kind === 'reading') this.#set(id, { kind: 'waiting' });
    this.#host.requestUpdate();
  }

  /** Reads all of them once more, with the options as they are now; what was put right stays, as far as the same is read. */
  readAgain(): void {
    this.stop();
    this.pictures = this.pictures.map((picture) =>
      picture.outcome.kind === 'failed' && picture.outcome.failure.area === 'picture'
        ? picture
        : { ...picture, outcome: { kind: 'waiting' } },
    );
    this.start();
  }

  /** Lets go of all. */
  close(): void {
    this.stop();
    this.pictures = [];
  }

  find(id: number): BatchPicture | undefined {
    return this.pictures.find((picture) => picture.id === id);
  }

  async #readAll(run: number): Promise<void> {
    for (;;) {
      const next = run === this.#run ? this.pictures.find(({ outcome }) => outcome.kind === 'waiting') : undefined;
      if (next === undefined || !(await this.#parts.load()) || run !== this.#run) break;
      this.#set(next.id, { kind: 'reading' });
      const outcome = await this.#open(next, () => run === this.#run);
      if (run !== this.#run) break;
      this.#set(next.id, outcome);
    }
    if (run === this.#run) this.stop();
  }

  async #open({ id, file, still }: BatchPicture, going: () => boolean): Promise<BatchOutcome> {
    const opened = await openWithin(file, LONGEST);
    if (!opened.ok) return { kind: 'failed', failure: opened.error };
    const picture = opened.value;
    try {
      const preview = drawPreview(picture);
      if (preview !== undefined) this.#change(id, { preview });
      const outcome = await this.#read(picture, file.name, still, going);
      if (outcome.kind === 'read') this.#parts.onRead(still, picture);
      return outcome;
    } finally {
      picture.close();
    }
  }

  async #read(picture: ImageBitmap, name: string, still: StillReading, going: () => boolean): Promise<BatchOutcome> {
    const options = this.#parts.options();
    for (let tries = 1; going(); tries += 1) {
      const copy = await createImageBitmap(picture).catch((error: unknown) => String(error));
      if (typeof copy === 'string') {
        return { kind: 'failed', failure: { area: 'picture', failure: { kind: 'not-copied', name, message: copy } } };
      }
      const outcome = await this.#readWithin(copy, options);
      if (!going()) break;
      if (outcome.ok) {
        still.take(outcome.value, options);
        return { kind: 'read' };
      }
      const again = outcome.error.kind === 'worker-failed' && tries < TRIES && (await this.#parts.load());
      if (!again) return { kind: 'failed', failure: { area: 'reader', failure: outcome.error } };
    }
    return { kind: 'waiting' };
  }

  async #readWithin(frame: ImageBitmap, options: ReadOptions): Promise<Result<Reading, ReaderFailure>> {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      this.#parts.interrupt();
    }, LONGEST);
    const outcome = await this.#parts.read(frame, options);
    clearTimeout(timer);
    return late ? err({ kind: 'read-failed', message: `it was not read within ${LONGEST / 1000} seconds` }) : outcome;
  }

  #set(id: number, outcome: BatchOutcome): void {
    this.#change(id, { outcome });
  }

  #change(id: number, change: Partial<BatchPicture>): void {
    this.pictures = this.pictures.map((picture) => (picture.id === id ? { ...picture, ...change } : picture));
    this.#host.requestUpdate();
  }
}

/** Opens a picture file; one whose bytes do not come, as from a drive in the cloud, counts as one that can't be opened. */
async function openWithin(file: File, time: number): Promise<Result<ImageBitmap, AppFailure>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), time)));
  const opening = loadPicture(file, file.name, pixelLimit(deviceMemory()));
  const opened = await Promise.race([opening, late]);
  clearTimeout(timer);
  if (opened === undefined) {
    void opening.then((outcome) => outcome.ok && outcome.value.bitmap.close());
    return err({ area: 'picture', failure: { kind: 'damaged', name: file.name } });
  }
  return opened.ok ? ok(opened.value.bitmap) : err({ area: 'picture', failure: opened.error });
}
