import { liesAsShown } from '../core/lies-as-shown.ts';
import type { LumaPlane } from '../core/registration/shrink-luma.ts';

/** Formats whose first plane is brightness, a byte a pixel. */
const PLANAR: readonly (VideoPixelFormat | null)[] = ['I420', 'I420A', 'I422', 'I444', 'NV12'];

/** Copies brightness out of lent frames, with nothing converted. One buffer, used again and again. */
export class LumaCopy {
  #buffer = new Uint8Array(0);
  /** Done when nothing uses the buffer. */
  #free: Promise<unknown> = Promise.resolve();

  /**
   * What `use` makes of a frame's brightness, which is gone afterwards. Undefined where the frame is not in a format of which brightness is a part,
   * or can't be read. The caller closes the frame.
   */
  take<T>(frame: VideoFrame, use: (luma: LumaPlane) => T): Promise<T | undefined> {
    if (!PLANAR.includes(frame.format) || !liesAsShown(frame)) return Promise.resolve(undefined);
    const taken = this.#free
      .then(() => this.#copy(frame))
      .then(use)
      .catch(() => undefined);
    this.#free = taken;
    return taken;
  }

  async #copy(frame: VideoFrame): Promise<LumaPlane> {
    const bytes = frame.allocationSize();
    if (this.#buffer.length !== bytes) this.#buffer = new Uint8Array(bytes);
    const [{ offset, stride }] = await frame.copyTo(this.#buffer);
    const { displayWidth: width, displayHeight: height } = frame;
    const levels = frame.colorSpace.fullRange === true ? { black: 0, range: 255 } : { black: 16, range: 219 }; // ITU-R BT.601
    return { width, height, stride, data: this.#buffer.subarray(offset), ...levels };
  }
}
