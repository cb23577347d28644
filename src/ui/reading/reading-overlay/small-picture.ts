import { sizeOf, type CameraFrame } from '../../../camera/camera-frame.ts';
import { lendFrame } from '../../../camera/lend-frame.ts';
import { LumaCopy } from '../../../camera/luma-copy.ts';
import { toGrayPicture, type GrayPicture } from '../../../core/registration/pyramid.ts';
import { shrinkLuma } from '../../../core/registration/shrink-luma.ts';

/** The longer side, pixels: enough to tell a motion to a fraction of a pixel of the video, and little to look at. */
const LONGER_SIDE = 160;

/** A frame, small and grey. */
export interface SmallFrame {
  readonly picture: GrayPicture;
  /** How many pixels of the frame one of it is. */
  readonly scale: number;
}

/** Copies frames, small and grey: their brightness alone where the camera lends it, else what is drawn. One buffer and one canvas, used again and again. */
export class SmallPicture {
  readonly #luma = new LumaCopy();
  #context: CanvasRenderingContext2D | null = null;

  /** @returns what the video shows; undefined where it shows nothing. */
  async ofVideo(video: HTMLVideoElement): Promise<SmallFrame | undefined> {
    const { videoWidth, videoHeight } = video;
    if (video.readyState < video.HAVE_CURRENT_DATA || videoWidth === 0) return undefined;
    const lent = lendFrame(video);
    if (lent === undefined) return this.#draw(video, videoWidth, videoHeight);
    try {
      return await this.ofFrame(lent);
    } finally {
      lent.close();
    }
  }

  /** Undefined where the browser draws none. The frame may be closed or transferred as soon as this has returned. */
  async ofFrame(frame: CameraFrame): Promise<SmallFrame | undefined> {
    if (!('displayWidth' in frame)) return this.#draw(frame, ...sizeOf(frame));
    const own = frame.clone();
    try {
      const { width, height, scale } = fit(...sizeOf(frame));
      const picture = await this.#luma.take(own, (luma) => shrinkLuma(luma, width, height));
      return picture ? { picture, scale } : this.#draw(own, ...sizeOf(own));
    } finally {
      own.close();
    }
  }

  #draw(source: CanvasImageSource, fullWidth: number, fullHeight: number): SmallFrame | undefined {
    const { width, height, scale } = fit(fullWidth, fullHeight);
    this.#context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const context = this.#context;
    if (context === null) return undefined;
    if (context.canvas.width !== width || context.canvas.height !== height) {
      context.canvas.width = width;
      context.canvas.height = height;
      context.imageSmoothingQuality = 'medium'; // the cheapest leaves out pixels, and thin strokes with them
    }
    context.drawImage(source, 0, 0, width, height);
    return { picture: toGrayPicture(context.getImageData(0, 0, width, height).data, width, height), scale };
  }
}

function fit(
  fullWidth: number,
  fullHeight: number,
): { readonly width: number; readonly height: number; scale: number } {
  const scale = Math.max(fullWidth, fullHeight) / LONGER_SIDE;
  return { width: Math.round(fullWidth / scale), height: Math.round(fullHeight / scale), scale };
}
