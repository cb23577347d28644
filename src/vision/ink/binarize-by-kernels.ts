import type { FrameBox } from '../../core/geometry.ts';
import type { GrayImage, RgbaImage } from '../../core/image.ts';
import type { Channel } from '../choose-channel.ts';
import type { PixelKernels } from '../kernels/pixel-kernels.ts';
import { equalRows } from '../kernels/equal-rows.ts';
import { areaTable, enlargementTable, extremesTable } from '../kernels/shrink-tables.ts';
import type { OpenCv } from '../opencv.ts';
import { withMats } from '../with-mats.ts';
import { findInkLevels } from './find-ink-levels.ts';
import { extremesReach, reducedSize, type PictureSize, type ReducedPicture } from './reduced-picture.ts';

type Mat = InstanceType<OpenCv['Mat']>;
type Take = (bytes: number) => number;

/** A part of a picture to be turned grey, in whole pixels. */
interface ColourPart {
  readonly image: RgbaImage;
  readonly box: FrameBox;
  readonly channel: Channel;
}

export interface Binarized {
  readonly gray: GrayImage;
  /** Where there is ink: 255, else 0. Good until the next picture is looked at. */
  readonly ink: GrayImage;
}

/** So many bytes of colour are turned grey at a time: as many as stay near the processor, or as threads that share the work are worth waking for. */
const [STRIP, SHARED_STRIP] = [128 * 1024, 8 * 1024 * 1024];

/** What `toGray` and `binarize` do by OpenCV, by kernels of our own: each pixel is looked at fewer times. A part in colour, or what is grey already. */
export function binarizeByKernels(cv: OpenCv, kernels: PixelKernels, picture: ColourPart | GrayImage): Binarized {
  return kernels.with((take) => {
    const [width, height] = 'box' in picture ? [picture.box[2], picture.box[3]] : [picture.width, picture.height];
    const [grey, smooth, ink] = [take(width * height), take(width * height), take(width * height)];
    if ('box' in picture) turnGrey(kernels, picture, grey);
    else kernels.bytes(grey, width * height).set(picture.data);
    const size = width * height;
    kernels.runRows('smooth', { rows: height, pixels: size, scratch: 2 * width + 64 }, grey, width, height, smooth);
    const reduced = reduceByKernels(cv, kernels, { cols: width, rows: height }, { grey, smooth });
    withMats((own) => {
      const { paper, dark, light } = findInkLevels(cv, reduced);
      for (const mat of [paper, dark, light]) if (mat) own(mat);
      markInk(kernels, reduced.size, dark, 'darker', smooth, ink);
      if (light) markInk(kernels, reduced.size, light, 'lighter', smooth, ink);
    });
    return {
      gray: { width, height, data: kernels.bytes(grey, size).slice() },
      ink: { width, height, data: kernels.copyOnce(ink, size) },
    };
  });
}

function turnGrey(kernels: PixelKernels, { image, box, channel }: ColourPart, grey: number): void {
  const [left, top, width, height] = box;
  kernels.with((take) => {
    const bytes = kernels.announce(width * height) ? SHARED_STRIP : STRIP;
    const rows = equalRows(height, bytes / (4 * width));
    const address = take(4 * width * rows);
    for (let row = 0; row < height; row += rows) {
      const end = Math.min(height, row + rows);
      const strip = kernels.bytes(address, 4 * width * rows); // the routine takes memory, too
      for (let y = row; y < end; y++) {
        const from = 4 * ((top + y) * image.width + left);
        strip.set(image.data.subarray(from, from + 4 * width), 4 * (y - row) * width);
      }
      const [part, out] = [{ rows: end - row, pixels: (end - row) * width, scratch: 16 }, grey + row * width];
      if (channel === 'grey') kernels.runRows('chooseGrey', part, address, width, out);
      else kernels.runRows('takeChannel', part, address, width, ['red', 'green', 'blue'].indexOf(channel), out);
    }
  });
}

interface Planes {
  readonly grey: number;
  readonly smooth: number;
}

function reduceByKernels(
  cv: OpenCv,
  kernels: PixelKernels,
  size: PictureSize,
  { grey, smooth }: Planes,
): ReducedPicture {
  const small = reducedSize(size);
  const all = { rows: small.rows, pixels: size.cols * size.rows };
  const [down, across] = [
    [size.rows, small.rows],
    [size.cols, small.cols],
  ] as const;
  const run = (reduce: (take: Take, out: number) => void): Mat =>
    kernels.with((take) => {
      const out = take(small.cols * small.rows);
      reduce(take, out);
      return toMat(cv, small, kernels.bytes(out, small.cols * small.rows));
    });
  return {
    size,
    means: () =>
      run((take, out) => {
        const tables = [areaTable(...down), areaTable(...across)].map((table) => kernels.put(take, table));
        const rows = { ...all, scratch: 4 * size.cols + 64 };
        kernels.runRows('shrinkToMeans', rows, grey, size.cols, small.cols, tables[0], tables[1], out);
      }),
    extremes: (which) =>
      run((take, out) => {
        const side = extremesReach(size);
        const tables = [extremesTable(...down, side), extremesTable(...across, side)].map((table) =>
          kernels.put(take, table),
        );
        kernels.runRows(
          ...(['shrinkToExtremes', { ...all, scratch: size.cols + 16 }] as const),
          ...([smooth, size.cols, small.cols, side] as const),
          ...([tables[0], tables[1], which === 'darkest' ? 0 : 255, out] as const),
        );
      }),
  };
}

function markInk(
  kernels: PixelKernels,
  { cols, rows }: PictureSize,
  level: Mat,
  which: 'darker' | 'lighter',
  smooth: number,
  ink: number,
): void {
  kernels.announce(cols * rows);
  kernels.with((take) => {
    // What is darker comes first: all else is paper then. What is lighter is added to it.
    const marks = which === 'darker' ? [0, 0] : [255, 255];
    const tables = [enlargementTable(level.rows, rows), enlargementTable(level.cols, cols)];
    const [levels, down, across] = [level.data, ...tables].map((table) => kernels.put(take, table));
    kernels.runRows(
      ...(['markInk', { rows, pixels: cols * rows, scratch: 4 * cols + 128 }] as const),
      ...([smooth, cols, levels, level.cols, down, across, ...marks, ink] as const),
    );
  });
}

function toMat(cv: OpenCv, { cols, rows }: PictureSize, data: Uint8Array): Mat {
  const mat = new cv.Mat(rows, cols, cv.CV_8U);
  mat.data.set(data);
  return mat;
}
