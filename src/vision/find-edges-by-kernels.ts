import type { GrayImage } from '../core/image.ts';
import type { PixelKernels } from './kernels/pixel-kernels.ts';
import { placesTable } from './kernels/shrink-tables.ts';

/** Of every other pixel of every other row, every so manieth: how far levels go apart within a pixel, and within a window. */
export interface EdgeLevels {
  readonly steps: Uint8Array;
  readonly ranges: Uint8Array;
}

/** For `spreadExtremes`, in the place of a table: no table lies there, since the picture is put first. */
const EVERY_COLUMN = 0;

/**
 * @param reach of the window, pixels of the halved picture
 * @param stride one of so many pixels is looked at
 */
export function findEdgesByKernels(kernels: PixelKernels, gray: GrayImage, reach: number, stride: number): EdgeLevels {
  const { width, height } = gray;
  const [columns, rows] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  kernels.announce(width * height);
  return kernels.with((take) => {
    const size = columns * rows;
    const [grey, even] = [kernels.put(take, gray.data), take(width * height)];
    const [lightest, darkest] = [take(size), take(size)];
    const far = [take(size), take(size)];
    const tables = [placesTable(height, rows), placesTable(width, columns)].map((table) => kernels.put(take, table));
    const everyRow = kernels.put(take, placesTable(rows, rows));
    const all = { rows, pixels: width * height };
    kernels.runRows('smooth', { ...all, rows: height, scratch: 2 * width + 64 }, grey, width, height, even);
    for (const [invert, near, wide] of [
      [0, lightest, far[0]],
      [255, darkest, far[1]],
    ]) {
      const spread = (...job: number[]): void =>
        kernels.runRows('spreadExtremes', { ...all, scratch: 2 * width + 128 }, ...job);
      spread(even, width, height, 1, invert, tables[0], tables[1], columns, near);
      spread(near, columns, rows, reach, invert, everyRow, EVERY_COLUMN, columns, wide);
    }
    return {
      steps: subtract(kernels.bytes(lightest, size), kernels.bytes(darkest, size), stride),
      ranges: subtract(kernels.bytes(far[0], size), kernels.bytes(far[1], size), stride),
    };
  });
}

/** The first are no less than the second. */
function subtract(high: Uint8Array, low: Uint8Array, stride: number): Uint8Array {
  const differences = new Uint8Array(Math.ceil(high.length / stride));
  for (let i = 0, at = 0; i < differences.length; i++, at += stride) differences[i] = high[at] - low[at];
  return differences;
}
