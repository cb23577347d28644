import type { FrameBox } from '../core/geometry.ts';
import type { RgbaImage } from '../core/image.ts';
import type { PixelKernels } from './kernels/pixel-kernels.ts';
import { pixelKernels } from './kernels/use-pixel-kernels.ts';

/** What of a colour picture is looked at: its brightness, or one colour channel alone. */
export type Channel = 'grey' | 'red' | 'green' | 'blue';

const CHANNELS = ['grey', 'red', 'green', 'blue'] as const;
/** Two samples differ where the darker has lost this share of the other's light: what a threshold finds with some room to spare. */
const VISIBLE = 0.14;
/** A difference below this many grey levels is a camera's colour noise in the dark, whatever its share. */
const MIN_DIFFERENCE = 14;
/** A channel must show this many times as many edges as the brightness does: colour has more noise and, in JPEG, less sharpness. */
const GAIN = 2;
/** … and must not lose more than this share of the edges that brightness shows. */
const LOSS = 0.2;
/** … and show edges at this share of all samples at least: less is noise or a few specks. */
const MIN_EDGES = 0.002;
/** About so many samples along the shorter side. */
const SAMPLES = 100;
/** Each sample is compared with those at least this far from it, pixels: an edge is no wider. */
const MIN_REACH = 4;

/**
 * The channel in which writing stands out: brightness, unless writing of one colour on paper of another has (nearly) the paper's brightness.
 * Compares samples with their neighbours to the right and below, and counts the edges that each channel shows. `box` lies in the picture, in
 * whole pixels.
 */
export function chooseChannel(image: RgbaImage, box: FrameBox): Channel {
  const step = Math.max(1, Math.floor(Math.min(box[2], box[3]) / SAMPLES));
  const reach = Math.max(MIN_REACH, step);
  const kernels = pixelKernels();
  const { shown, lost, compared } = kernels
    ? countByKernels(kernels, image, box, step, reach)
    : countOneByOne(image, box, step, reach);
  let best = 0;
  for (let channel = 1; channel <= 3; channel++) {
    const gains = shown[channel] > GAIN * shown[0] && shown[channel] > MIN_EDGES * compared;
    if (gains && lost[channel] <= LOSS * shown[0] && shown[channel] > shown[best]) best = channel;
  }
  return CHANNELS[best];
}

/** Edges that are shown by brightness and by each channel, and those that brightness shows and a channel does not. */
interface EdgeCounts {
  readonly shown: readonly number[];
  readonly lost: readonly number[];
  readonly compared: number;
}

function countByKernels(
  kernels: PixelKernels,
  { data, width }: RgbaImage,
  [left, top, columns, rows]: FrameBox,
  step: number,
  reach: number,
): EdgeCounts {
  const count = Math.max(0, Math.ceil((columns - reach) / step));
  const lines = Math.max(0, Math.ceil((rows - reach) / step));
  return kernels.with((take) => {
    const { takeSamples, countEdges } = kernels.routines;
    const row = take(4 * (columns + 4 * step));
    const bytes = 4 * count + 16;
    const [here, beside] = [take(bytes), take(bytes)];
    let [samples, below] = [here, take(bytes)];
    const counts = take(28);
    kernels.bytes(counts, 28).fill(0);
    const scratch = kernels.bytes(row, 4 * columns);
    const load = (y: number, out: number): void => {
      const from = 4 * ((top + y) * width + left);
      scratch.set(data.subarray(from, from + 4 * columns));
      takeSamples(row, count, step, out);
    };
    for (let line = 0; line < lines; line++) {
      // Where the next row of samples is the one that this one is compared with, it is there already.
      if (line > 0 && reach === step) {
        [samples, below] = [below, samples];
        const from = 4 * ((top + line * step) * width + left);
        scratch.set(data.subarray(from, from + 4 * columns));
      } else {
        load(line * step, samples);
      }
      takeSamples(row + 4 * reach, count, step, beside);
      load(line * step + reach, below);
      for (const other of [beside, below]) countEdges(samples, other, count, MIN_DIFFERENCE, counts);
    }
    const [red, green, blue, grey, ...lost] = new Int32Array(kernels.bytes(counts, 28).slice().buffer);
    return { shown: [grey, red, green, blue], lost: [0, ...lost], compared: 2 * count * lines };
  });
}

function countOneByOne(
  { data, width }: RgbaImage,
  [left, top, columns, rows]: FrameBox,
  step: number,
  reach: number,
): EdgeCounts {
  const shown = [0, 0, 0, 0];
  const lost = [0, 0, 0, 0];
  let compared = 0;
  const compare = (at: number, other: number): void => {
    compared++;
    const inGrey = differ(greyAt(data, at), greyAt(data, other));
    if (inGrey) shown[0]++;
    for (let channel = 1; channel <= 3; channel++) {
      if (differ(data[at + channel - 1], data[other + channel - 1])) shown[channel]++;
      else if (inGrey) lost[channel]++;
    }
  };
  for (let y = top; y < top + rows - reach; y += step) {
    for (let x = left; x < left + columns - reach; x += step) {
      const at = 4 * (y * width + x);
      compare(at, at + 4 * reach);
      compare(at, at + 4 * reach * width);
    }
  }
  return { shown, lost, compared };
}

/** ITU-R BT.601 in whole numbers. */
const greyAt = (data: Uint8ClampedArray, at: number): number =>
  (77 * data[at] + 150 * data[at + 1] + 29 * data[at + 2]) >> 8;

function differ(a: number, b: number): boolean {
  const lighter = a > b ? a : b;
  const difference = a > b ? a - b : b - a;
  return difference > MIN_DIFFERENCE && difference > VISIBLE * lighter;
}
