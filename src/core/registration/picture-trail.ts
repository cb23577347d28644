import { compose, invert, STILL, type Motion } from '../fusion/motion.ts';
import { buildPyramid, type GrayPicture, type Pyramid } from './pyramid.ts';
import { registerPictures } from './register-pictures.ts';

/** Which picture of a trail is meant. */
export interface TrailMark {
  /** From the trail's first picture to this one. */
  readonly pose: Motion;
  /** How often the trail was lost before it. */
  readonly era: number;
}

/** How a film's picture moves, from one frame to the next. Lengths in pixels of the pictures that it is given, all of one size. */
export class PictureTrail {
  #last: Pyramid | undefined;
  #step: Motion = STILL;
  #pose: Motion = STILL;
  #era = 0;

  /** Takes in the next picture. */
  add(picture: GrayPicture): void {
    const before = this.#last;
    this.#last = buildPyramid(picture);
    if (before === undefined) return;
    const sameSize = before[0].width === picture.width && before[0].height === picture.height;
    // What moved will move on.
    const step = sameSize ? registerPictures(before, this.#last, this.#step) : undefined;
    if (step === undefined) this.#era += 1;
    this.#step = step ?? STILL;
    this.#pose = step === undefined ? STILL : compose(this.#pose, step);
  }

  /** The newest picture. */
  mark(): TrailMark {
    return { pose: this.#pose, era: this.#era };
  }

  /** The motion from a picture to the newest; undefined where the trail was lost in between. */
  since({ pose, era }: TrailMark): Motion | undefined {
    return era === this.#era ? compose(invert(pose), this.#pose) : undefined;
  }
}
