import { toGrayPicture, type GrayPicture } from '../../../core/registration/pyramid.ts';

/** The longer side, pixels: enough to tell a motion to a fraction of a pixel of the video, and little to look at. */
const LONGER_SIDE = 160;

/** Copies what a video shows, small and grey. One canvas, used again and again. */
export class SmallPicture {
  #context: CanvasRenderingContext2D | null = null;

  /** @returns the picture, and how many pixels of the video one of it is; undefined where the video shows nothing. */
  take(video: HTMLVideoElement): { readonly picture: GrayPicture; readonly scale: number } | undefined {
    const { videoWidth, videoHeight } = video;
    if (video.readyState < video.HAVE_CURRENT_DATA || videoWidth === 0) return undefined;
    const scale = Math.max(videoWidth, videoHeight) / LONGER_SIDE;
    const [width, height] = [Math.round(videoWidth / scale), Math.round(videoHeight / scale)];
    this.#context ??= document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const context = this.#context;
    if (context === null) return undefined;
    if (context.canvas.width !== width || context.canvas.height !== height) {
      context.canvas.width = width;
      context.canvas.height = height;
      context.imageSmoothingQuality = 'medium'; // the cheapest leaves out pixels, and thin strokes with them
    }
    context.drawImage(video, 0, 0, width, height);
    return { picture: toGrayPicture(context.getImageData(0, 0, width, height).data, width, height), scale };
  }
}
