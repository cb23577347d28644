import { msg } from '@lit/localize';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CameraFrame } from '../../camera/camera-frame.ts';
import type { CorrectedLine } from '../../core/corrections/corrected-line.ts';
import type { FrameBox } from '../../core/geometry.ts';
import type { Reading } from '../../core/reading.ts';
import type { ReaderFailure } from '../../reader/protocol.ts';
import type { AppFailure } from '../app/app-failure.ts';
import { fetchDemo } from '../picture/picture-file/fetch-demo.ts';
import type { PictureFailure } from '../picture/picture-file/picture-failure.ts';
import type { Settings } from '../device/settings.ts';
import type { ShownLines } from '../reading/shown-lines.ts';
import { StillReading } from './still-reading.ts';
import { CameraController } from './camera-controller.ts';
import { DeviceCheckController } from '../device/device-check-controller.ts';
import { LiveFrames, type Moved } from './live-frames.ts';
import { PictureController } from './picture-controller.ts';
import { ReaderController } from './reader-controller.ts';
import { readingOptions } from './reading-options.ts';
import type { Screen } from './screen.ts';
import type { SessionParts } from './session-parts.ts';

/** What the app is doing: start, live camera, one picture, or a failure and its way on. Owns the reader, the camera and the picture. */
export class SessionController implements ReactiveController {
  screen: Screen = { kind: 'start' };
  readonly reader: ReaderController;
  readonly camera: CameraController;
  readonly picture: PictureController;
  readonly deviceCheck: DeviceCheckController;
  /** What the picture says, for a person to put right; empty where none is shown. */
  still = new StillReading();
  /** Tries again what failed. */
  retry: () => void = () => undefined;

  readonly #host: ReactiveControllerHost;
  readonly #parts: SessionParts;
  /** What the camera's frames say together. */
  readonly #frames: LiveFrames;
  /** Counts the screens: whoever waited may find that the person has gone on to another. */
  #turn = 0;

  constructor(host: ReactiveControllerHost, parts: SessionParts) {
    this.#host = host;
    this.#parts = parts;
    this.reader = new ReaderController(host, parts.client, parts.onRestart);
    this.#frames = new LiveFrames(parts, (frame, options) => this.reader.read(frame, options));
    this.camera = new CameraController(
      host,
      (failure) => this.screen.kind === 'camera' && this.fail({ area: 'camera', failure }),
      () => parts.settings().lens ?? undefined,
    );
    this.picture = new PictureController(
      host,
      (frame) => this.#readPicture(frame),
      (failure) => this.screen.kind === 'picture' && this.fail({ area: 'picture', failure }),
    );
    this.deviceCheck = new DeviceCheckController(host, this.reader, parts.demoUrl);
    host.addController(this);
  }

  hostConnected(): void {
    this.screen = { kind: 'start' };
  }

  hostDisconnected(): void {
    this.#turn += 1;
  }

  /** What was read last; absent before the first reading of this picture or camera. */
  get reading(): Reading | undefined {
    return this.screen.kind === 'camera' ? this.#frames.live.reading : this.still.reading;
  }

  /** What there is to read and to copy. */
  get shown(): ShownLines {
    return this.screen.kind === 'camera' ? this.#frames.shown : { lines: this.still.reading?.lines ?? [], past: false };
  }

  /** @param recalled lines that were put right just before, to be known again */
  startCamera(recalled?: readonly CorrectedLine[]): void {
    this.retry = () => this.startCamera();
    this.#enter({ kind: 'camera' });
    this.#frames.clear(recalled);
    this.camera.start();
    void this.#load();
  }

  /** @param known what was read in it before, if it was */
  async openFile(file: Blob, name: string, known?: StillReading): Promise<void> {
    this.#enter({ kind: 'picture' }, known);
    const opened = await this.picture.open(file, name);
    if (opened === undefined) return;
    if (!opened.ok) this.#failPicture(opened.error, () => undefined);
    else if (known === undefined) await this.#showPicture();
  }

  async openDemo(): Promise<void> {
    const turn = this.#turn;
    const demo = await fetchDemo(this.#parts.demoUrl());
    if (turn !== this.#turn) return;
    if (demo.ok) await this.openFile(demo.value, msg('the demo picture'));
    else this.#failPicture(demo.error, () => void this.openDemo());
  }

  /** Shows what needs neither camera nor picture; how the reader runs here is checked when that is asked for. */
  show(screen: Screen): void {
    this.#enter(screen);
    if (screen.kind === 'about') void this.deviceCheck.run();
  }

  /** Holds the camera's frame that shows a line best, by its id, or the newest, with what was read in it. False where there is none yet. */
  hold(line?: number): boolean {
    const { bitmap, region, still } = this.#frames.give(line) ?? {};
    if (bitmap === undefined || still === undefined) return false;
    this.#enter({ kind: 'picture', held: true, region }, still);
    this.picture.show({ bitmap, name: msg('that was held') });
    void this.picture.read();
    return true;
  }

  /** Shows what was kept; the way back leads to the camera or the picture, where that was on the screen. */
  readonly openHistory = (): void => this.#openKept('history');
  /** The same for all meters, or for one. */
  readonly openMeters = (meter?: string): void => this.#openKept('meters', meter);

  /** One step back, at the end to the start; what was on the screen is let go, but for what a person has just put right. */
  leave(): void {
    const { screen, still } = this;
    if ('back' in screen) screen.back();
    else if (screen.kind === 'picture' && screen.held === true) this.startCamera(still.corrected);
    else this.#enter(screen.kind === 'batch' ? { kind: 'start' } : this.#parts.home());
  }

  /** To be called when settings have changed; those that reading hangs on have it start afresh. */
  settingsChanged(change: Partial<Settings>): void {
    if (change.lens !== undefined) this.camera.restart();
    if (change.format === undefined && change.threshold === undefined) return;
    if (this.screen.kind !== 'picture') this.#frames.clear();
    // While the reader loads nothing is lost: what it reads afterwards, it reads with the new settings.
    else if (this.reader.state.kind === 'ready') void this.picture.read();
  }

  /** Reads one frame of the camera, which is transferred. */
  readonly readCamera = async (frame: CameraFrame, region: FrameBox, moved: Moved): Promise<void> => {
    this.#checkReader(await this.#frames.read(frame, { ...readingOptions(this.#parts.settings()), region }, moved));
    this.#host.requestUpdate();
  };

  #openKept(kind: 'history' | 'meters', meter?: string): void {
    const { screen, still } = this;
    this.#enter({ kind, meter, back: () => this.#goBack(screen, still) });
  }

  #goBack(screen: Screen, still: StillReading): void {
    if (screen.kind === 'camera') return this.startCamera();
    this.#enter(screen.kind === 'picture' || 'back' in screen ? screen : { kind: 'start' }, still);
    if (still.reading === undefined) void this.picture.read();
  }

  async #showPicture(): Promise<void> {
    this.retry = () => void this.#showPicture();
    if (this.screen.kind !== 'picture') this.#enter({ kind: 'picture' });
    if (await this.#load()) await this.picture.read();
  }

  async #readPicture(frame: ImageBitmap): Promise<void> {
    const [{ screen, still }, { picture }] = [this, this.picture];
    if (screen.kind !== 'picture') return frame.close();
    const options = { ...readingOptions(this.#parts.settings()), ...(screen.region && { region: screen.region }) };
    const outcome = await this.reader.read(frame, options);
    if (screen !== this.screen || picture !== this.picture.picture) return;
    if (outcome.ok) {
      still.take(outcome.value, options);
    } else if (outcome.error.kind === 'worker-failed' && this.reader.state.kind === 'ready') {
      void this.picture.read(); // by the worker that took the dead one's place
    } else {
      // What the camera's frames said stays, where the picture alone says nothing.
      this.#checkReader(still.isOfFrames(options) ? undefined : outcome.error);
    }
  }

  async #load(): Promise<boolean> {
    await this.reader.load();
    this.#checkReader(undefined);
    return this.reader.state.kind === 'ready';
  }

  /** Shows that the reader is broken, or else what went wrong with this one reading. */
  #checkReader(failure: ReaderFailure | undefined): void {
    const { state } = this.reader;
    const broken = state.kind === 'failed' ? state.failure : failure;
    if (broken === undefined || (this.screen.kind !== 'camera' && this.screen.kind !== 'picture')) return;
    // What broke a reading may have broken the worker for good: another try gets a fresh one.
    if (state.kind === 'ready') this.reader.close();
    this.fail({ area: 'reader', failure: broken });
  }

  #failPicture(failure: PictureFailure, retry: () => void): void {
    this.picture.close();
    this.fail({ area: 'picture', failure }, retry);
  }

  /** Shows what went wrong. @param retry how it may be tried once more */
  fail(failure: AppFailure, retry = this.retry): void {
    this.retry = retry;
    this.#enter({ kind: 'failure', failure });
  }

  #enter(screen: Screen, still = new StillReading()): void {
    this.#turn += 1;
    this.deviceCheck.stop();
    this.screen = screen;
    this.#frames.clear();
    this.still = still;
    if (screen.kind !== 'camera') this.camera.stop(screen.kind === 'start');
    // A failure of the reader keeps the picture, for another try, and the history for the way back.
    if (!['picture', 'failure', 'history', 'meters'].includes(screen.kind)) this.picture.close();
    this.#host.requestUpdate();
  }
}
