import type { GrayImage } from '../../core/image.ts';
import { findRuns, findRunsAt, type InkRuns } from '../find-runs.ts';
import type { PixelKernels } from '../kernels/pixel-kernels.ts';
import { pixelKernels } from '../kernels/use-pixel-kernels.ts';

/** So many neighbouring rows (or columns) are looked at as one, pixels: as many as a 32-bit word has bytes. */
export const BUNDLE = 4;

/** The ink of neighbouring columns, or rows, taken together: a row of runs for each, where any of them has ink. */
export interface Bundles {
  readonly count: number;
  /** Pixels of each. */
  readonly breadth: number;
  readonly runs: InkRuns;
}

interface BundledInk {
  readonly columns: Bundles;
  readonly rows: Bundles;
}

/** Columns taken together four by four, and rows. */
export function bundleInk(ink: GrayImage): BundledInk {
  const kernels = pixelKernels();
  return kernels ? bundleByKernels(kernels, ink) : bundleByWords(ink);
}

function bundleByKernels(kernels: PixelKernels, { width, height, data }: GrayImage): BundledInk {
  const [across, down] = [width, height].map((side) => Math.ceil(side / BUNDLE));
  return kernels.with((take) => {
    const ink = kernels.put(take, data);
    const [columns, rows] = [across * height, down * width].map((bytes) => ({ address: take(bytes), bytes }));
    for (const { address, bytes } of [columns, rows]) kernels.bytes(address, bytes).fill(0);
    kernels.routines.bundleInk(ink, width, height, columns.address, rows.address);
    return {
      columns: { count: across, breadth: height, runs: findRunsAt(kernels, columns.address, height, across) },
      rows: { count: down, breadth: width, runs: findRunsAt(kernels, rows.address, width, down) },
    };
  });
}

/** Reads sixteen pixels at a time, most of which are paper. */
function bundleByWords({ width, height, data }: GrayImage): BundledInk {
  const [across, down] = [width, height].map((side) => Math.ceil(side / BUNDLE));
  const words = toWords({ width, height, data }, across, down * BUNDLE);
  const columns = new Uint8Array(across * height);
  const rows = new Uint8Array(down * width);
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      let together = 0;
      for (let k = 0, at = row * BUNDLE * across + column; k < BUNDLE; k++, at += across) {
        if (words[at] === 0) continue;
        together |= words[at];
        columns[column * height + row * BUNDLE + k] = 1;
      }
      if (together === 0) continue;
      const from = row * width + column * BUNDLE;
      const within = Math.min(BUNDLE, width - column * BUNDLE);
      for (let k = 0; k < within; k++) rows[from + k] = (together >>> (8 * k)) & 0xff;
    }
  }
  return {
    columns: { count: across, breadth: height, runs: findRuns(columns, height) },
    rows: { count: down, breadth: width, runs: findRuns(rows, width) },
  };
}

/** Four pixels a word, the leftmost in the lowest byte; rows padded with paper. */
function toWords({ width, height, data }: GrayImage, wordsARow: number, paddedHeight: number): Uint32Array {
  const padded = new Uint8Array(wordsARow * BUNDLE * paddedHeight);
  if (wordsARow * BUNDLE === width) padded.set(data.subarray(0, width * height));
  else
    for (let row = 0; row < height; row++)
      padded.set(data.subarray(row * width, (row + 1) * width), row * wordsARow * BUNDLE);
  return new Uint32Array(padded.buffer);
}
