import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CameraFrame } from '../../../camera/camera-frame.ts';
import { compose, invert, STILL, type Motion } from '../../../core/fusion/motion.ts';
import { PictureTrail, type TrailMark } from '../../../core/registration/picture-trail.ts';
import { SmallPicture, type SmallFrame } from './small-picture.ts';

/** Looking takes at most one part in so many of the page's time: what a slow phone has is for reading. */
const SHARE = 3;

/**
 * Tells how a live picture has moved since the frame that was read last: a reading is some frames old when it comes, and the video plays on.
 */
export class FollowController implements ReactiveController {
  readonly #video: () => HTMLVideoElement;
  readonly #onMove: (motion: Motion | undefined) => void;
  readonly #small = new SmallPicture();
  #trail = new PictureTrail();
  #scale = 1;
  #repaint: number | undefined;
  /** Pictures are taken in one after the other, in the order in which they were asked for. */
  #looks: Promise<unknown> = Promise.resolve();
  #isLooking = false;
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

  /**
   * To be called with a frame that is to be read, which may be transferred afterwards.
   * @returns how the picture has moved from the frame that was read last to this one, in pixels of the video; undefined where that can't be told
   */
  taken(frame: CameraFrame): Promise<Motion | undefined> {
    const isLent = 'displayWidth' in frame;
    const { currentTime } = this.#video();
    // A copy was made while the video played on: what was looked at since is another picture.
    const small = isLent && currentTime === this.#lookedAt ? undefined : this.#small.ofFrame(frame);
    if (isLent) this.#lookedAt = currentTime;
    return this.#look(small, () => {
      const moved = this.#shown && this.#trail.since(this.#shown);
      this.#taken = this.#trail.mark();
      return moved && toVideo(moved, this.#scale);
    });
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
    if (!this.#isLooking && performance.now() >= this.#restUntil) void this.#lookAtVideo();
    this.#tell();
  };

  async #lookAtVideo(): Promise<void> {
    const video = this.#video();
    const { currentTime } = video;
    if (currentTime === this.#lookedAt) return;
    this.#isLooking = true;
    const started = performance.now();
    this.#lookedAt = currentTime;
    await this.#look(this.#small.ofVideo(video), () => undefined);
    const ended = performance.now();
    this.#restUntil = ended + (SHARE - 1) * (ended - started);
    this.#isLooking = false;
  }

  /** Takes a picture in, where there is one, when those before it are in. @param then what is to be known right after it */
  #look<T>(small: Promise<SmallFrame | undefined> | undefined, then: () => T): Promise<T | undefined> {
    const trail = this.#trail;
    const look = Promise.all([small, this.#looks]).then(([frame]) => {
      if (trail !== this.#trail) return undefined; // it was stopped meanwhile
      if (frame !== undefined) {
        this.#scale = frame.scale;
        trail.add(frame.picture);
      }
      return then();
    });
    // A frame that can't be drawn is none.
    const done = look.catch(() => undefined);
    this.#looks = done;
    return done;
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
