import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { runFrameLoop } from '../../camera/frame-loop.ts';
import { grabFrame } from '../../camera/grab-frame.ts';
import { nextFrame } from '../../camera/next-frame.ts';

/** Runs the newest-frame loop over its host's video while it is wanted and the host is on the page. */
export class FrameLoopController implements ReactiveController {
  readonly #video: () => HTMLVideoElement;
  readonly #read: (frame: ImageBitmap) => Promise<void>;
  readonly #onTake: () => void;
  #running: AbortController | undefined;

  /** @param onTake hears that a frame is being taken, while the video shows it. */
  constructor(
    host: ReactiveControllerHost,
    video: () => HTMLVideoElement,
    read: (frame: ImageBitmap) => Promise<void>,
    onTake: () => void = () => undefined,
  ) {
    this.#video = video;
    this.#read = read;
    this.#onTake = onTake;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.run(false);
  }

  /** Starts or stops the loop; asking for what is so already does nothing. */
  run(wanted: boolean): void {
    if (wanted === (this.#running !== undefined)) return;
    this.#running?.abort();
    this.#running = wanted ? new AbortController() : undefined;
    if (this.#running === undefined) return;
    const video = this.#video();
    const grab = (): Promise<ImageBitmap | undefined> => {
      this.#onTake();
      return grabFrame(video);
    };
    void runFrameLoop({ next: (signal) => nextFrame(video, signal), grab, read: this.#read }, this.#running.signal);
  }
}
