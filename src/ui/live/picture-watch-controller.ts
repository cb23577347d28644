import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextFrame } from '../../camera/next-frame.ts';
import { watchPicture } from '../../camera/watch-picture.ts';

/** Tells whether the picture of its host's video stands still while it should move. */
export class PictureWatchController implements ReactiveController {
  still = false;
  readonly #host: ReactiveControllerHost;
  readonly #video: () => HTMLVideoElement;
  #stream: MediaStream | undefined;
  #watching: AbortController | undefined;

  constructor(host: ReactiveControllerHost, video: () => HTMLVideoElement) {
    this.#host = host;
    this.#video = video;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.watch(undefined);
  }

  /** Watches the video while it shows this stream; asking for the same again does nothing. */
  watch(stream: MediaStream | undefined): void {
    if (stream === this.#stream) return;
    this.#stream = stream;
    this.#watching?.abort();
    if (this.still) this.#set(false);
    if (stream === undefined) return;
    const { signal } = (this.#watching = new AbortController());
    const video = this.#video();
    const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
    const onChange = (still: boolean): void => {
      // The system may have paused it, as iOS does during a call or a dialogue: then this is the whole cure.
      if (still && video.paused) video.play().catch(() => undefined);
      this.#set(still);
    };
    void watchPicture({ next: (signal) => nextFrame(video, signal), wait, onChange }, signal);
  }

  #set(still: boolean): void {
    this.still = still;
    this.#host.requestUpdate();
  }
}
