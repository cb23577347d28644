import type { GrayImage } from '../core/image.ts';
import type { PixelKernels } from './kernels/pixel-kernels.ts';
import { placesTable } from './kernels/shrink-tables.ts';

/** At every other pixel of every other row: how far levels go apart within a pixel, and within a window. */
export interface EdgeLevels {
  readonly steps: Uint8Array;
  readonly ranges: Uint8Array;
}

/** @param reach of the window, pixels of the halved picture */
export function findEdgesByKernels(kernels: PixelKernels, gray: GrayImage, reach: number): EdgeLevels {
  const { width, height } = gray;
  const [columns, rows] = [Math.ceil(width / 2), Math.ceil(height / 2)];
  const { smooth, spreadExtremes } = kernels.routines;
  return kernels.with((take) => {
    const size = columns * rows;
    const [grey, even] = [kernels.put(take, gray.data), take(width * height)];
    const [lightest, darkest] = [take(size), take(size)];
    const far = [take(size), take(size)];
    const line = take(4 * width + 128);
    const tables = [placesTable(height, rows), placesTable(width, columns)].map((table) => kernels.put(take, table));
    const all = [placesTable(rows, rows), placesTable(columns, columns)].map((table) => kernels.put(take, table));
    smooth(grey, width, height, line, even);
    for (const [invert, near, wide] of [
      [0, lightest, far[0]],
      [255, darkest, far[1]],
    ]) {
      spreadExtremes(even, width, height, 1, invert, tables[0], rows, tables[1], columns, line, near);
      spreadExtremes(near, columns, rows, reach, invert, all[0], rows, all[1], columns, line, wide);
    }
    return {
      steps: subtract(kernels.bytes(lightest, size), kernels.bytes(darkest, size)),
      ranges: subtract(kernels.bytes(far[0], size), kernels.bytes(far[1], size)),
    };
  });
}

/** The first are no less than the second. */
function subtract(high: Uint8Array, low: Uint8Array): Uint8Array {
  const differences = new Uint8Array(high.length);
  for (let i = 0; i < high.length; i++) differences[i] = high[i] - low[i];
  return differences;
}
