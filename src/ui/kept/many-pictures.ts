import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReadOptions } from '../../reader/read-options.ts';
import type { BatchWishEvent } from './batch-screen/batch-wish-event.ts';
import type { Settings } from '../device/settings.ts';
import type { StillReading } from '../session/still-reading.ts';
import { BatchController } from './batch-controller.ts';
import { IntakeController } from '../session/intake-controller.ts';
import type { SessionController } from '../session/session-controller.ts';

/** What it needs from its host. */
export interface ManyPicturesParts {
  readonly session: () => SessionController;
  readonly settings: () => Settings;
  /** Hears what was read in each picture, which is closed right afterwards. */
  readonly onRead: (still: StillReading, picture: ImageBitmap) => void;
}

/** Takes the picture files that a person hands over: one is shown, several are read one after another. */
export class ManyPictures implements ReactiveController {
  readonly batch: BatchController;
  readonly intake: IntakeController;
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #parts: ManyPicturesParts;
  #listening = new AbortController();

  constructor(host: ReactiveControllerHost & EventTarget, parts: ManyPicturesParts) {
    this.#host = host;
    this.#parts = parts;
    this.batch = new BatchController(host, {
      load: () => this.#load(),
      read: (frame, options) => parts.session().reader.read(frame, options),
      interrupt: () => parts.session().reader.close(),
      options: () => this.#options(),
      onRead: parts.onRead,
    });
    this.intake = new IntakeController(host, (files) => this.take(files));
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const onWish = (event: Event): void => this.#do(event as BatchWishEvent);
    this.#host.addEventListener('batch-wish', onWish, { signal });
  }

  hostDisconnected(): void {
    this.#listening.abort();
  }

  hostUpdate(): void {
    const { kind } = this.#parts.session().screen;
    if (this.isOpen && (kind === 'start' || kind === 'camera')) this.batch.close();
  }

  /** Whether several pictures are there, even if one of them is on the screen. */
  get isOpen(): boolean {
    return this.batch.pictures.length > 0;
  }

  /** Takes some files; where several are there already, they come behind those. */
  take(files: readonly File[]): void {
    const [first] = files;
    const session = this.#parts.session();
    if (first === undefined) return;
    if (files.length === 1 && !this.isOpen) return void session.openFile(first, first.name);
    session.show({ kind: 'batch' });
    this.batch.add(files);
  }

  /** To be called when settings have changed; those that reading hangs on have all read once more. */
  settingsChanged({ format, threshold }: Partial<Settings>): void {
    if (this.isOpen && (format !== undefined || threshold !== undefined)) this.batch.readAgain();
  }

  #do({ wish }: BatchWishEvent): void {
    if (wish === 'stop') return this.batch.stop();
    if (wish === 'go-on') return this.batch.start();
    const picture = this.batch.find(wish.open);
    if (picture === undefined) return;
    const { file, still } = picture;
    void this.#parts.session().openFile(file, file.name, still);
  }

  #options(): ReadOptions {
    const { format, threshold } = this.#parts.settings();
    return { format, threshold };
  }

  async #load(): Promise<boolean> {
    const session = this.#parts.session();
    const { reader } = session;
    await reader.load();
    if (reader.state.kind === 'failed' && this.isOpen) {
      this.batch.stop();
      session.fail({ area: 'reader', failure: reader.state.failure }, () => {
        session.show({ kind: 'batch' });
        this.batch.start();
      });
    }
    return reader.state.kind === 'ready';
  }
}
