import type { RgbaImage } from '../core/image.ts';
import { equalRows } from './kernels/equal-rows.ts';
import type { PixelKernels } from './kernels/pixel-kernels.ts';

/** A camera's frame: a plane of brightness, and colour differences for every 2×2 pixels in one plane, blue and red by turns, or in two. Bytes. */
export interface ColourPlanes {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** Of brightness, then of colour: where they begin, and how far it is from one row to the next. */
  readonly planes: readonly { readonly offset: number; readonly stride: number }[];
  /** Whether black is 0 and white 255, and not 16 and 235. */
  readonly isFullRange: boolean;
  /** How much of brightness is red, and how much blue: 0–1. */
  readonly redShare: number;
  readonly blueShare: number;
}

/** So many rows are turned at a time: few enough to stay near the processor. Even. */
const ROWS = 16;
/** So many pixels where threads share the work: enough to be worth waking for, and not all of a large picture's in the kernels' memory. */
const SHARED_PIXELS = 1 << 21;

/** Turns a camera's frame into RGBA. @param out 4 · width · height bytes */
export function planesToRgba(
  kernels: PixelKernels,
  frame: ColourPlanes,
  out: Uint8ClampedArray<ArrayBuffer>,
): RgbaImage {
  const { width, height, data, planes } = frame;
  const most = equalRows(height, kernels.announce(width * height) ? SHARED_PIXELS / width : ROWS);
  kernels.with((take) => {
    const gains = take(12);
    kernels.bytes(gains, 12).set(new Uint8Array(Int16Array.from(toGains(frame)).buffer));
    const inputs = planes.map(({ stride }, i) => take(stride * (i === 0 ? most : most / 2) + 8));
    const rgba = take(4 * width * most);
    for (let row = 0; row < height; row += most) {
      const rows = Math.min(most, height - row);
      planes.forEach(({ offset, stride }, i) => {
        const [from, count] = i === 0 ? [row, rows] : [row / 2, Math.ceil(rows / 2)];
        const bytes = data.subarray(offset + from * stride, offset + (from + count) * stride);
        kernels.bytes(inputs[i], bytes.length).set(bytes);
      });
      const [luma, blue, red] = inputs;
      kernels.runRows(
        ...(['toRgba', { rows, pixels: width * rows, scratch: 32 }] as const),
        ...([luma, planes[0].stride, blue, red ?? 0, planes[1].stride, width, gains, rgba] as const),
      );
      out.set(kernels.bytes(rgba, 4 * width * rows), 4 * row * width);
    }
  });
  return { width, height, data: out };
}

/** Black, and in 8192ths what brightness counts in all colours, red in red, blue and red in green, and blue in blue. */
function toGains({ isFullRange, redShare, blueShare }: ColourPlanes): number[] {
  const [black, light, colour] = isFullRange ? [0, 1, 1] : [16, 255 / 219, 255 / 224];
  const [red, blue] = [2 * (1 - redShare) * colour, 2 * (1 - blueShare) * colour];
  const greenShare = 1 - redShare - blueShare;
  const gains = [light, red, (-blue * blueShare) / greenShare, (-red * redShare) / greenShare, blue];
  return [black, ...gains.map((gain) => Math.round(gain * 8192))];
}
