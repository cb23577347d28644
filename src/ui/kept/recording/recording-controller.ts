import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CameraFrame } from '../../../camera/camera-frame.ts';
import type { FrameQuad } from '../../../core/geometry.ts';
import { agreementOf, lineKey, type StableLine } from '../../../core/fusion/stable-reading.ts';
import type { Thumbnail } from '../../../core/history/entry.ts';
import type { Format, ReadLine, Reading } from '../../../core/reading.ts';
import type { AskHistory, KeepingFailure } from '../history-controller.ts';
import { keepingWords } from '../keeping-words.ts';
import { draftOfLine, type EntryDraft } from '../lists/draft-of-line.ts';
import type { Settings } from '../../device/settings.ts';
import type { StillReading } from '../../session/still-reading.ts';
import { drawThumbnail } from './draw-thumbnail.ts';
import { isOther, keptAt, type KeptLine, type RememberedLine } from './remembered-line.ts';

/** A picture that stands still, and what it says. */
export interface StillPicture {
  readonly still: StillReading;
  /** Absent where there is none any more. */
  readonly bitmap: ImageBitmap | undefined;
}

/** What the controller needs from its host. */
export interface RecordingParts {
  readonly ask: AskHistory;
  readonly settings: () => Pick<Settings, 'keep' | 'thumbnails' | 'format'>;
  /** The picture on the screen; undefined where none is. */
  readonly picture: () => StillPicture | undefined;
  /** Shows and speaks a short word. */
  readonly note: (text: string) => void;
}

/**
 * Keeps what is read: lines of the camera when they lock, and those of pictures, but for what is more likely wrong than right. What a
 * person puts right in a line, or reads once more in another format, changes the entry that it became. Where nothing can be kept, that is said
 * once, and reading goes on.
 */
export class RecordingController implements ReactiveController {
  readonly #parts: RecordingParts;
  /** Lines of the camera by their ids, as they locked last. */
  readonly #live = new Map<number, KeptLine>();
  readonly #stills = new WeakMap<StillReading, RememberedLine[]>();
  readonly #told = new Set<KeepingFailure['kind']>();
  #seen: Reading | undefined;
  /** One after another: an entry is there before it is changed. */
  #queue = Promise.resolve();

  constructor(host: ReactiveControllerHost, parts: RecordingParts) {
    this.#parts = parts;
    host.addController(this);
  }

  hostUpdated(): void {
    const { still, bitmap } = this.#parts.picture() ?? {};
    if (still?.reading === undefined || still.reading === this.#seen) return;
    this.#seen = still.reading;
    this.read(still, bitmap);
  }

  /** Comes once all that was read so far is kept. */
  get done(): Promise<void> {
    return this.#queue;
  }

  /** To be called when a picture was read that is not on the screen. @param bitmap that picture; it may be closed afterwards */
  read(still: StillReading, bitmap: ImageBitmap | undefined): void {
    const { reading, format } = still;
    const { keep } = this.#parts.settings();
    if (keep && reading !== undefined && format !== undefined) this.#take(still, reading, format, bitmap);
  }

  /** To be called when lines of the camera lock. @param frame that shows them; it may be closed afterwards */
  locked(lines: readonly StableLine[], frame: CameraFrame | undefined): void {
    const { keep, format } = this.#parts.settings();
    if (!keep) return;
    for (const line of lines) {
      const draft = draftOfLine(line, format, Date.now());
      if (draft !== undefined) this.#live.set(line.id, this.#record(draft, line.quad, frame));
    }
  }

  #take(still: StillReading, { lines }: Reading, format: Format, bitmap: ImageBitmap | undefined): void {
    const known = this.#stills.get(still) ?? lines.flatMap((line, i) => this.#fromCamera(line, i) ?? []);
    this.#stills.set(still, known);
    for (const line of lines) {
      const draft = draftOfLine(line, format, Date.now());
      if (draft === undefined) continue;
      const { quad } = line;
      const before = keptAt(known, quad);
      if (before === undefined) known.push({ quad, kept: this.#record(draft, quad, bitmap) });
      else if (isOther(before.draft, draft)) this.#change(before, draft);
    }
  }

  /** What was kept of a line before the frame was held. */
  #fromCamera(line: ReadLine, number: number): RememberedLine | undefined {
    const kept = agreementOf(line) === 'locked' ? this.#live.get(lineKey(line, number)) : undefined;
    return kept && { quad: line.quad, kept };
  }

  #record(draft: EntryDraft, quad: FrameQuad, frame: CanvasImageSource | undefined): KeptLine {
    const kept: KeptLine = { draft };
    const drawn = this.#parts.settings().thumbnails && frame !== undefined ? drawThumbnail(frame, quad) : undefined;
    this.#enqueue(async () => {
      const thumbnail = await drawn;
      const entry = { ...draft, id: crypto.randomUUID(), ...withThumbnail(thumbnail) };
      const recorded = await this.#parts.ask((history) => history.entries.record(entry));
      if (recorded.ok) kept.entry = recorded.value.entry.id;
      else this.#tell(recorded.error);
    });
    return kept;
  }

  #change(kept: KeptLine, draft: EntryDraft): void {
    kept.draft = draft;
    this.#enqueue(async () => {
      const { entry: id } = kept;
      if (id === undefined) return;
      const { text, value, format, confidence, corrected } = draft;
      const change = { id, text, value, format, confidence, corrected };
      const changed = await this.#parts.ask((history) => history.entries.change(change));
      if (!changed.ok) this.#tell(changed.error);
    });
  }

  #enqueue(task: () => Promise<void>): void {
    this.#queue = this.#queue.then(task);
  }

  #tell(failure: KeepingFailure): void {
    if (this.#told.has(failure.kind)) return;
    this.#told.add(failure.kind);
    this.#parts.note(keepingWords(failure).note);
  }
}

const withThumbnail = (thumbnail: Thumbnail | undefined): { thumbnail?: Thumbnail } =>
  thumbnail === undefined ? {} : { thumbnail };
