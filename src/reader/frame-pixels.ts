import type { RgbaImage } from '../core/image.ts';
import type { WorkerFrame } from './protocol.ts';

/** Reads frames' pixels through one canvas, which is kept: making one a frame leaks in some browsers. */
export class FramePixels {
  #context: OffscreenCanvasRenderingContext2D | undefined;

  /** Copies the pixels out and closes the frame. @throws Error where the browser gives no 2-d canvas */
  take(frame: WorkerFrame): RgbaImage {
    const [width, height] =
      'displayWidth' in frame ? [frame.displayWidth, frame.displayHeight] : [frame.width, frame.height];
    const context = this.#prepare(width, height);
    context.drawImage(frame, 0, 0, width, height);
    frame.close();
    return context.getImageData(0, 0, width, height);
  }

  #prepare(width: number, height: number): OffscreenCanvasRenderingContext2D {
    if (!this.#context) {
      const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('expected a 2-d canvas in the worker, got none');
      this.#context = context;
    }
    const { canvas } = this.#context;
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    return this.#context;
  }
}
