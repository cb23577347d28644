import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextFrame } from '../../camera/next-frame.ts';
import { compose, invert, STILL, type Motion } from '../../core/fusion/motion.ts';
import { PictureTrail, type TrailMark } from '../../core/registration/picture-trail.ts';
import { SmallPicture } from './small-picture.ts';

/** Looking takes at most one part in so many of the page's time: what a slow phone has is for reading. */
const SHARE = 4;

/**
 * Tells how a live picture has moved since the frame that was read last: a reading is some frames old when it comes, and the video plays on.
 */
export class FollowController implements ReactiveController {
  readonly #video: () => HTMLVideoElement;
  readonly #onMove: (motion: Motion | undefined) => void;
  readonly #small = new SmallPicture();
  #trail = new PictureTrail();
  #scale = 1;
  #running: AbortController | undefined;
  /** The video's clock at the last look, and the page's clock before which none is taken. */
  #lookedAt = -1;
  #restUntil = 0;
  #reading: TrailMark | undefined;
  #shown: TrailMark | undefined;

  /** @param onMove hears, at every frame, the motion in pixels of the video; undefined where it can't be told. */
  constructor(
    host: ReactiveControllerHost,
    video: () => HTMLVideoElement,
    onMove: (motion: Motion | undefined) => void,
  ) {
    this.#video = video;
    this.#onMove = onMove;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.run(false);
  }

  /** Starts or stops; asking for what is so already does nothing. */
  run(wanted: boolean): void {
    if (wanted === (this.#running !== undefined)) return;
    this.#running?.abort();
    this.#running = wanted ? new AbortController() : undefined;
    this.#trail = new PictureTrail();
    this.#reading = undefined;
    this.#shown = undefined;
    this.#onMove(STILL);
    if (this.#running !== undefined) void this.#follow(this.#running.signal);
  }

  /** To be called when a frame is taken to be read. */
  taken(): void {
    this.#look();
    this.#reading = this.#trail.mark();
  }

  /** To be called when the frame that was taken last was read: what is shown now is where things were in it. */
  read(): void {
    this.#shown = this.#reading;
    this.#tell();
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const video = this.#video();
    while (await nextFrame(video, signal)) {
      if (performance.now() >= this.#restUntil) this.#look();
      this.#tell();
    }
  }

  #look(): void {
    const video = this.#video();
    if (video.currentTime === this.#lookedAt) return;
    const started = performance.now();
    const small = this.#small.take(video);
    if (small === undefined) return;
    this.#lookedAt = video.currentTime;
    this.#scale = small.scale;
    this.#trail.add(small.picture);
    const ended = performance.now();
    this.#restUntil = ended + (SHARE - 1) * (ended - started);
  }

  #tell(): void {
    const motion = this.#shown === undefined ? STILL : this.#trail.since(this.#shown);
    this.#onMove(motion && toVideo(motion, this.#scale));
  }
}

/** A motion of the small picture in pixels of the video. */
function toVideo(motion: Motion, scale: number): Motion {
  const larger: Motion = { a: scale, b: 0, dx: scale / 2, dy: scale / 2 };
  return compose(compose(invert(larger), motion), larger);
}
