import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CameraState } from '../../camera/camera-session.ts';
import type { StableLine, StableReading } from '../../core/fusion/stable-reading.ts';
import { fieldFormat } from '../../core/formats/parse-format.ts';
import type { FrameBox } from '../../core/geometry.ts';
import type { Reading } from '../../core/reading.ts';
import type { Result } from '../../core/result.ts';
import type { ReaderClient } from '../../reader/client.ts';
import type { ReaderFailure } from '../../reader/protocol.ts';
import type { ReadOptions } from '../../reader/read-options.ts';
import type { AppFailure } from '../app-failure.ts';
import type { Correctable } from '../corrections/correctable.ts';
import { LiveReading } from '../live-reading.ts';
import { fetchDemo } from '../picture-file/fetch-demo.ts';
import type { PictureFailure } from '../picture-file/picture-failure.ts';
import type { Settings } from '../settings.ts';
import { StillReading } from '../still-reading.ts';
import { CameraController } from './camera-controller.ts';
import { DeviceCheckController } from './device-check-controller.ts';
import { PictureController } from './picture-controller.ts';
import { ReaderController } from './reader-controller.ts';

/** What fills the screen. */
export type Screen =
  | { readonly kind: 'start' }
  | { readonly kind: 'about' }
  | { readonly kind: 'camera' }
  | { readonly kind: 'picture' }
  | { readonly kind: 'failure'; readonly failure: AppFailure };

/** What the session needs from whoever put the app together. */
export interface SessionParts {
  readonly client: () => ReaderClient;
  readonly demoUrl: () => string;
  readonly settings: () => Settings;
  /** Hears that the reader's worker died and is started again. */
  readonly onRestart: () => void;
  /** Hears of lines of the live camera, once each, when their strings are locked. */
  readonly onLock: (lines: readonly StableLine[]) => void;
  /** Hears what is known of the live camera's view after each frame that was read; `at` in milliseconds. */
  readonly onFrame: (reading: StableReading, at: number) => void;
}

/** So many frames in a row that could not be read are a failure, and no accident. */
const MOST_MISSES = 5;

/** What the app is doing: start, live camera, one picture, or a failure and its way on. Owns the reader, the camera and the picture. */
export class SessionController implements ReactiveController {
  screen: Screen = { kind: 'start' };
  readonly reader: ReaderController;
  readonly camera: CameraController;
  readonly picture: PictureController;
  readonly deviceCheck: DeviceCheckController;

  readonly #host: ReactiveControllerHost;
  readonly #parts: SessionParts;
  /** What the camera's frames say together, and what a picture says. */
  #live = new LiveReading();
  #still = new StillReading();
  #misses = 0;
  /** Counts the screens: whoever waited may find that the person has gone on to another. */
  #turn = 0;
  #retry: () => void = () => undefined;

  constructor(host: ReactiveControllerHost, parts: SessionParts) {
    this.#host = host;
    this.#parts = parts;
    this.reader = new ReaderController(host, parts.client, parts.onRestart);
    this.camera = new CameraController(
      host,
      (state) => this.#onCamera(state),
      () => parts.settings().lens ?? undefined,
    );
    this.picture = new PictureController(
      host,
      (frame) => this.#readPicture(frame),
      (failure) => this.#onUncopied(failure),
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
  get reading(): Reading | StableReading | undefined {
    return this.screen.kind === 'camera' ? this.#live.reading : this.#still.reading;
  }

  /** The same, for a person to put right. */
  get correctable(): Correctable {
    return this.screen.kind === 'camera' ? this.#live : this.#still;
  }

  startCamera(): void {
    this.#retry = () => this.startCamera();
    this.#enter({ kind: 'camera' });
    this.camera.start();
    void this.#load();
  }

  async openFile(file: Blob, name: string): Promise<void> {
    this.#enter({ kind: 'picture' });
    const opened = await this.picture.open(file, name);
    if (opened === undefined) return;
    if (!opened.ok) this.#failPicture(opened.error, () => undefined);
    else await this.#showPicture();
  }

  async openDemo(): Promise<void> {
    const turn = this.#turn;
    const demo = await fetchDemo(this.#parts.demoUrl());
    if (turn !== this.#turn) return;
    if (demo.ok) await this.openFile(demo.value, 'the demo picture');
    else this.#failPicture(demo.error, () => void this.openDemo());
  }

  /** Checks how the reader runs on this device, and shows what comes out. */
  openAbout(): void {
    this.#enter({ kind: 'about' });
    void this.deviceCheck.run();
  }

  /** Back to the start; camera and picture are let go. */
  leave(): void {
    this.#enter({ kind: 'start' });
  }

  retry(): void {
    this.#retry();
  }

  /** To be called when settings have changed; those that reading hangs on have it start afresh. */
  settingsChanged(change: Partial<Settings>): void {
    if (change.lens !== undefined) this.camera.restart();
    if (change.format === undefined && change.threshold === undefined) return;
    if (this.screen.kind !== 'picture') this.#live = new LiveReading();
    // While the reader loads nothing is lost: what it reads afterwards, it reads with the new settings.
    else if (this.reader.state.kind === 'ready') void this.picture.read();
  }

  /** Reads one frame of the camera, which is transferred. */
  readonly readCamera = async (frame: ImageBitmap, region: FrameBox): Promise<void> => {
    const outcome = await this.reader.read(frame, { ...this.#options(), region });
    if (this.screen.kind !== 'camera') return;
    this.#misses = outcome.ok ? 0 : this.#misses + 1;
    if (outcome.ok) this.#takeFrame(outcome.value);
    else this.#checkReader(this.#misses >= MOST_MISSES ? outcome.error : undefined);
    this.#host.requestUpdate();
  };

  #options(): ReadOptions {
    const { format, threshold } = this.#parts.settings();
    return { format, threshold };
  }

  #takeFrame(frame: Reading): void {
    const { threshold, format } = this.#options();
    const at = performance.now();
    const locked = this.#live.add(frame, { at, threshold, format: fieldFormat(format) });
    if (locked.length > 0) this.#parts.onLock(locked);
    if (this.#live.reading !== undefined) this.#parts.onFrame(this.#live.reading, at);
  }

  async #showPicture(): Promise<void> {
    this.#retry = () => void this.#showPicture();
    this.#enter({ kind: 'picture' });
    if (await this.#load()) await this.picture.read();
  }

  async #readPicture(frame: ImageBitmap): Promise<void> {
    const { picture } = this.picture;
    const outcome: Result<Reading, ReaderFailure> = await this.reader.read(frame, this.#options());
    if (this.screen.kind !== 'picture' || picture !== this.picture.picture) return;
    if (outcome.ok) {
      this.#still.take(outcome.value, fieldFormat(this.#options().format));
    } else if (outcome.error.kind === 'worker-failed' && this.reader.state.kind === 'ready') {
      void this.picture.read(); // by the worker that took the dead one's place
    } else {
      this.#checkReader(outcome.error);
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
    this.#enter({ kind: 'failure', failure: { area: 'reader', failure: broken } });
  }

  #failPicture(failure: PictureFailure, retry: () => void): void {
    this.#retry = retry;
    this.picture.close();
    this.#enter({ kind: 'failure', failure: { area: 'picture', failure } });
  }

  /** The picture is kept, for another try. */
  #onUncopied(failure: PictureFailure): void {
    if (this.screen.kind === 'picture') this.#enter({ kind: 'failure', failure: { area: 'picture', failure } });
  }

  #onCamera(state: CameraState): void {
    if (state.kind !== 'failed' || this.screen.kind !== 'camera') return;
    this.#enter({ kind: 'failure', failure: { area: 'camera', failure: state.failure } });
  }

  #enter(screen: Screen): void {
    this.#turn += 1;
    this.deviceCheck.stop();
    this.screen = screen;
    this.#live = new LiveReading();
    this.#still = new StillReading();
    this.#misses = 0;
    if (screen.kind !== 'camera') this.camera.stop();
    // A failure of the reader keeps the picture, for another try.
    if (screen.kind !== 'picture' && screen.kind !== 'failure') this.picture.close();
    this.#host.requestUpdate();
  }
}
