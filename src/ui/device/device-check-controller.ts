import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { version } from '../../../package.json';
import { DEFAULT_THRESHOLD } from '../../reader/read-options.ts';
import type { DeviceReport } from './about-screen/device-report.ts';
import { summariseFilm, type FilmFrame } from './about-screen/summarise-film.ts';
import { DEMO_STRINGS } from '../picture/picture-file/demo-strings.ts';
import { fetchDemo } from '../picture/picture-file/fetch-demo.ts';
import type { ReaderController } from '../session/reader-controller.ts';

/** How far the check of this device is. */
export type DeviceCheckState =
  | { readonly kind: 'running'; readonly share: number }
  | { readonly kind: 'done'; readonly report: DeviceReport }
  | { readonly kind: 'failed'; readonly message: string };

/** Frames of the demo film, and how far one lies from the next, picture pixels. */
const FRAMES = 12;
const STEP = 2;

/** Checks how the reader runs here: its reference characters, and a film of the demo picture. */
export class DeviceCheckController implements ReactiveController {
  state: DeviceCheckState = { kind: 'running', share: 0 };

  readonly #host: ReactiveControllerHost;
  readonly #reader: ReaderController;
  readonly #demoUrl: () => string;
  /** Counts the runs: one that is left or begun anew ends. */
  #run = 0;

  constructor(host: ReactiveControllerHost, reader: ReaderController, demoUrl: () => string) {
    this.#host = host;
    this.#reader = reader;
    this.#demoUrl = demoUrl;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Ends the run; nothing more is heard of it. */
  stop(): void {
    this.#run += 1;
  }

  async run(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const going = (): boolean => run === this.#run;
    this.#set({ kind: 'running', share: 0 });
    try {
      const report = await this.#check(going);
      if (report !== undefined) this.#set({ kind: 'done', report });
    } catch (error) {
      if (going()) this.#set({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    }
  }

  /** @returns undefined where the run was ended in between @throws Error with the reason where something fails */
  async #check(going: () => boolean): Promise<DeviceReport | undefined> {
    await this.#reader.load();
    if (!going()) return undefined;
    if (this.#reader.state.kind === 'failed') throw new Error(this.#reader.state.failure.message);
    const film = await this.#film(going);
    if (film === undefined) return undefined;
    // Threads that help come after the first large picture: asked for last.
    const check = await this.#reader.verify();
    if (!check.ok) throw new Error(check.error.message);
    const storage = await storageUse();
    return {
      version,
      browser: navigator.userAgent,
      processors: navigator.hardwareConcurrency,
      check: check.value,
      backends: this.#reader.measured(),
      film: summariseFilm(film, DEMO_STRINGS),
      ...(storage !== undefined && { storage }),
    };
  }

  async #film(going: () => boolean): Promise<readonly FilmFrame[] | undefined> {
    const demo = await fetchDemo(this.#demoUrl());
    if (!demo.ok) throw new Error('the demo picture could not be fetched');
    const picture = await createImageBitmap(demo.value);
    const frames: FilmFrame[] = [];
    try {
      while (frames.length < FRAMES) {
        if (!going()) return undefined;
        frames.push(await this.#readFrame(await moved(picture, frames.length * STEP)));
        if (going()) this.#set({ kind: 'running', share: frames.length / FRAMES });
      }
    } finally {
      picture.close();
    }
    return frames;
  }

  async #readFrame(frame: ImageBitmap): Promise<FilmFrame> {
    const outcome = await this.#reader.read(frame, { format: 'digits', threshold: DEFAULT_THRESHOLD });
    if (!outcome.ok) throw new Error(outcome.error.message);
    const { timings } = this.#reader;
    if (timings === undefined) throw new Error('the reader told no times');
    return { timings, strings: outcome.value.lines.map(({ text }) => text) };
  }

  #set(state: DeviceCheckState): void {
    this.state = state;
    this.#host.requestUpdate();
  }
}

/** The same picture, moved to the right by so many pixels; what it leaves free repeats it. */
async function moved(picture: ImageBitmap, by: number): Promise<ImageBitmap> {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d');
  context?.drawImage(picture, 0, 0);
  context?.drawImage(picture, by, 0);
  return createImageBitmap(canvas);
}

/** What the app keeps on the device, bytes; undefined where the browser does not say. */
async function storageUse(): Promise<DeviceReport['storage']> {
  if (!('storage' in navigator) || !('estimate' in navigator.storage)) return undefined;
  const [{ usage, quota }, persistent] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
  ]);
  return usage === undefined || quota === undefined ? undefined : { used: usage, quota, persistent };
}
