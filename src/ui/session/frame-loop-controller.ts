import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CameraFrame } from '../../camera/camera-frame.ts';
import { runFrameLoop } from '../../camera/frame-loop.ts';
import { grabFrame } from '../../camera/grab-frame.ts';
import { nextFrame } from '../../camera/next-frame.ts';

/** Runs the newest-frame loop over its host's video while it is wanted and the host is on the page. */
export class FrameLoopController implements ReactiveController {
  readonly #video: () => HTMLVideoElement;
  readonly #read: (frame: CameraFrame) => Promise<void>;
  #running: AbortController | undefined;

  constructor(
    host: ReactiveControllerHost,
    video: () => HTMLVideoElement,
    read: (frame: CameraFrame) => Promise<void>,
  ) {
    this.#video = video;
    this.#read = read;
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
    const [next, grab] = [(signal: AbortSignal) => nextFrame(video, signal), () => grabFrame(video)];
    void runFrameLoop({ next, grab, read: this.#read }, this.#running.signal);
  }
}
