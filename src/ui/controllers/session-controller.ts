import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CameraState } from '../../camera/camera-session.ts';
import type { StableReading } from '../../core/fusion/stable-reading.ts';
import { fieldFormat } from '../../core/formats/parse-format.ts';
import type { Motion } from '../../core/fusion/motion.ts';
import type { FrameBox } from '../../core/geometry.ts';
import type { Reading } from '../../core/reading.ts';
import type { ReaderFailure } from '../../reader/protocol.ts';
import type { ReadOptions } from '../../reader/read-options.ts';
import type { AppFailure } from '../app-failure.ts';
import type { Correctable } from '../corrections/correctable.ts';
import { fetchDemo } from '../picture-file/fetch-demo.ts';
import type { PictureFailure } from '../picture-file/picture-failure.ts';
import type { Settings } from '../settings.ts';
import { StillReading } from '../still-reading.ts';
import { CameraController } from './camera-controller.ts';
import { DeviceCheckController } from './device-check-controller.ts';
import { LiveFrames } from './live-frames.ts';
import { PictureController } from './picture-controller.ts';
import { ReaderController } from './reader-controller.ts';
import type { Screen } from './screen.ts';
import type { SessionParts } from './session-parts.ts';

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
  readonly #frames: LiveFrames;
  #still = new StillReading();
  /** Whether the camera's next frame is to be held. */
  #holding = false;
  /** Counts the screens: whoever waited may find that the person has gone on to another. */
  #turn = 0;
  #retry: () => void = () => undefined;

  constructor(host: ReactiveControllerHost, parts: SessionParts) {
    this.#host = host;
    this.#parts = parts;
    this.#frames = new LiveFrames(parts);
    this.reader = new ReaderController(host, parts.client, parts.onRestart);
    this.camera = new CameraController(
      host,
      (state) => this.#onCamera(state),
      () => parts.settings().lens ?? undefined,
    );
    this.picture = new PictureController(
      host,
      (frame) => this.#readPicture(frame),
      (failure) => this.screen.kind === 'picture' && this.#fail({ area: 'picture', failure }),
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
    return this.screen.kind === 'camera' ? this.#frames.live.reading : this.#still.reading;
  }

  /** The same, for a person to put right. */
  get correctable(): Correctable {
    return this.screen.kind === 'camera' ? this.#frames.live : this.#still;
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

  /** Holds the camera's next frame as a picture, with what is known of it by then. */
  hold(): void {
    this.#holding = true;
  }

  /** Back to the start, or from a held frame to the camera; what was on the screen is let go. */
  leave(): void {
    if (this.screen.kind === 'picture' && this.screen.held === true) return this.startCamera();
    this.#enter({ kind: 'start' });
  }

  retry(): void {
    this.#retry();
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
  readonly readCamera = async (frame: ImageBitmap, region: FrameBox, moved?: Motion): Promise<void> => {
    if (this.#holding) return this.#showHeld(frame, moved);
    const [live, options] = [this.#frames.live, this.#options()];
    const outcome = await this.reader.read(frame, { ...options, region });
    if (!outcome.ok) this.#checkReader(this.#frames.miss() ? outcome.error : undefined);
    // Of another format, or of a screen before, it says nothing any more.
    else if (live === this.#frames.live) this.#frames.take(outcome.value, options, moved);
    this.#host.requestUpdate();
  };

  #options(): ReadOptions {
    const { format, threshold } = this.#parts.settings();
    return { format, threshold };
  }

  /** Shows a frame that was held; what its predecessors said together is worth more than a reading of it alone. */
  #showHeld(frame: ImageBitmap, moved?: Motion): void {
    const reading = this.#frames.after(moved);
    this.#enter({ kind: 'picture', held: true });
    this.picture.show({ bitmap: frame, name: 'that was held' });
    if (reading === undefined || reading.lines.length === 0) void this.picture.read();
    else this.#still.take(reading, fieldFormat(this.#options().format));
  }

  async #showPicture(): Promise<void> {
    this.#retry = () => void this.#showPicture();
    this.#enter({ kind: 'picture' });
    if (await this.#load()) await this.picture.read();
  }

  async #readPicture(frame: ImageBitmap): Promise<void> {
    const { picture } = this.picture;
    const outcome = await this.reader.read(frame, this.#options());
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
    this.#fail({ area: 'reader', failure: broken });
  }

  #failPicture(failure: PictureFailure, retry: () => void): void {
    this.#retry = retry;
    this.picture.close();
    this.#fail({ area: 'picture', failure });
  }

  #onCamera(state: CameraState): void {
    if (state.kind === 'failed' && this.screen.kind === 'camera')
      this.#fail({ area: 'camera', failure: state.failure });
  }

  #fail(failure: AppFailure): void {
    this.#enter({ kind: 'failure', failure });
  }

  #enter(screen: Screen): void {
    this.#turn += 1;
    this.deviceCheck.stop();
    this.screen = screen;
    this.#frames.clear();
    this.#still = new StillReading();
    this.#holding = false;
    if (screen.kind !== 'camera') this.camera.stop(screen.kind === 'start');
    // A failure of the reader keeps the picture, for another try.
    if (screen.kind !== 'picture' && screen.kind !== 'failure') this.picture.close();
    this.#host.requestUpdate();
  }
}
