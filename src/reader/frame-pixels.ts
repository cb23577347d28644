import type { RgbaImage } from '../core/image.ts';
import { liesAsShown } from '../core/lies-as-shown.ts';
import { pixelKernels } from '../vision/kernels/use-pixel-kernels.ts';
import { planesToRgba } from '../vision/planes-to-rgba.ts';
import type { WorkerFrame } from './protocol.ts';

/** How much of brightness is red, and how much blue; ITU-R BT.709, and BT.601 for whatever else a camera gives. */
const SHARES = {
  bt709: { redShare: 0.2126, blueShare: 0.0722 },
  other: { redShare: 0.299, blueShare: 0.114 },
};

/**
 * Reads frames' pixels: out of a camera's own memory where they lie there as they are shown, else through one canvas, which is kept. What is
 * copied to is used again, too: new memory costs more than the copy.
 */
export class FramePixels {
  #context: OffscreenCanvasRenderingContext2D | undefined;
  #planes = new Uint8Array(0);
  #buffers: Uint8ClampedArray<ArrayBuffer>[] = [];

  /**
   * Copies the pixels out and closes the frame.
   * @param isHeld whether a picture that was taken before must stay as it is
   * @throws Error where the browser gives no 2-d canvas
   */
  async take(frame: WorkerFrame, isHeld: (data: RgbaImage['data']) => boolean): Promise<RgbaImage> {
    try {
      const copied = 'displayWidth' in frame && liesAsShown(frame) ? await this.#copy(frame, isHeld) : undefined;
      return copied ?? this.#draw(frame);
    } finally {
      frame.close();
    }
  }

  /** Undefined where the frame is of another format, or can't be copied. */
  async #copy(frame: VideoFrame, isHeld: (data: RgbaImage['data']) => boolean): Promise<RgbaImage | undefined> {
    const kernels = pixelKernels();
    if (!kernels || (frame.format !== 'I420' && frame.format !== 'NV12')) return undefined;
    const { displayWidth: width, displayHeight: height, colorSpace } = frame;
    const shares = colorSpace.matrix === 'bt709' ? SHARES.bt709 : SHARES.other;
    try {
      const bytes = frame.allocationSize();
      if (this.#planes.length !== bytes) this.#planes = new Uint8Array(bytes);
      const planes = await frame.copyTo(this.#planes);
      const colours = {
        width,
        height,
        data: this.#planes,
        planes,
        isFullRange: colorSpace.fullRange === true,
        ...shares,
      };
      return planesToRgba(kernels, colours, this.#findBuffer(4 * width * height, isHeld));
    } catch {
      return undefined;
    }
  }

  #findBuffer(length: number, isHeld: (data: RgbaImage['data']) => boolean): Uint8ClampedArray<ArrayBuffer> {
    this.#buffers = this.#buffers.filter((buffer) => buffer.length === length);
    const free = this.#buffers.find((buffer) => !isHeld(buffer));
    if (free) return free;
    const made = new Uint8ClampedArray(length);
    this.#buffers.push(made);
    return made;
  }

  /** Making a canvas a frame leaks in some browsers. */
  #draw(frame: WorkerFrame): RgbaImage {
    const [width, height] =
      'displayWidth' in frame ? [frame.displayWidth, frame.displayHeight] : [frame.width, frame.height];
    const context = this.#prepare(width, height);
    context.drawImage(frame, 0, 0, width, height);
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
