import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { compose, invert, STILL, type Motion } from '../../../core/fusion/motion.ts';
import { PictureTrail, type TrailMark } from '../../../core/registration/picture-trail.ts';
import { SmallPicture } from './small-picture.ts';

/** Looking takes at most one part in so many of the page's time: what a slow phone has is for reading. */
const SHARE = 3;

/**
 * Tells how a live picture has moved since the frame that was read last: a reading is some frames old when it comes, and the video plays on.
 */
export class FollowController implements ReactiveController {
  /** How the picture had moved, from the frame that was read last to the one taken last: pixels of the video; undefined where that can't be told. */
  moved: Motion | undefined;

  readonly #video: () => HTMLVideoElement;
  readonly #onMove: (motion: Motion | undefined) => void;
  readonly #small = new SmallPicture();
  #trail = new PictureTrail();
  #scale = 1;
  #repaint: number | undefined;
  /** The video's clock at the last look, and the page's clock before which none is taken. */
  #lookedAt = -1;
  #restUntil = 0;
  #taken: TrailMark | undefined;
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
    if (wanted === (this.#repaint !== undefined)) return;
    if (this.#repaint !== undefined) cancelAnimationFrame(this.#repaint);
    this.#repaint = wanted ? requestAnimationFrame(this.#follow) : undefined;
    this.#trail = new PictureTrail();
    this.#taken = undefined;
    this.#shown = undefined;
    this.#onMove(STILL);
  }

  /** To be called when a frame is taken to be read. */
  taken(): void {
    this.#look();
    const moved = this.#shown && this.#trail.since(this.#shown);
    this.moved = moved && toVideo(moved, this.#scale);
    this.#taken = this.#trail.mark();
  }

  /** To be called when the frame that was taken last was read: what is shown now is where things were in it. */
  read(): void {
    this.#shown = this.#taken;
    this.#tell();
  }

  /** At every repaint, and not at every frame that the video reports: those reports may come a repaint late. */
  readonly #follow = (): void => {
    if (this.#repaint === undefined) return;
    this.#repaint = requestAnimationFrame(this.#follow);
    if (performance.now() >= this.#restUntil) this.#look();
    this.#tell();
  };

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
