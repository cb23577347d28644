import type { GrayImage } from '../core/image.ts';
import type { LightQuality } from '../core/light.ts';
import { findEdgesByKernels, type EdgeLevels } from './find-edges-by-kernels.ts';
import { pixelKernels } from './kernels/use-pixel-kernels.ts';
import type { OpenCv } from './opencv.ts';
import { withMats } from './with-mats.ts';

type Mat = InstanceType<OpenCv['Mat']>;

const BURNT = 250; // grey levels; JPEG leaves a clipped sky a little below 255
const PAPER_QUANTILE = 0.95;
/** Edges are looked at over windows of this many pixels of the halved picture, 23 of the whole: wider than a blur that leaves anything to read. */
const WINDOW = 11;
/** Edges count that reach this share of the strongest contrast. */
const STRONG = 0.5;
const STRONGEST_QUANTILE = 0.995;
/** Less than this from dark to light is noise of the sensor, grey levels. */
const MIN_CONTRAST = 16;
/** Of the strong edges the sharpest part counts: the ends of strokes are never sharp. */
const SHARPEST_QUANTILE = 0.95;

/** Levels are counted in every so manieth pixel: shares of a picture need no more. Odd, so that no pattern of pairs hides one half. */
const STRIDE = 3;

/**
 * How a picture was lit and how sharp it is. The spread of an edge is its contrast over its steepest step, both taken after a light
 * blur, so that the sensor's noise is not taken for sharpness.
 */
export function measureLight(cv: OpenCv, gray: GrayImage): LightQuality {
  const levels = countLevels(gray.data, STRIDE);
  const burnt = share(levels, BURNT, 255);
  const rest = quantile(levels.slice(0, BURNT), 0.5);
  return { paper: quantile(levels, PAPER_QUANTILE), burnt, rest, ...measureEdges(cv, gray) };
}

function measureEdges(cv: OpenCv, gray: GrayImage): Pick<LightQuality, 'contrast' | 'edge'> {
  const kernels = pixelKernels();
  const { ranges, steps } = kernels ? findEdgesByKernels(kernels, gray, WINDOW >> 1, STRIDE) : findEdges(cv, gray);
  const contrast = quantile(countLevels(ranges), STRONGEST_QUANTILE);
  if (contrast < MIN_CONTRAST) return { contrast, edge: undefined };
  const spreads = new Uint32Array(256); // of step over range, in 255ths
  const strong = STRONG * contrast;
  for (let i = 0; i < ranges.length; i++) {
    if (ranges[i] >= strong) spreads[Math.round((255 * steps[i]) / ranges[i])]++;
  }
  return { contrast, edge: (2 * 255) / Math.max(1, quantile(spreads, SHARPEST_QUANTILE)) };
}

function findEdges(cv: OpenCv, { width, height, data }: GrayImage): EdgeLevels {
  return withMats((own) => {
    const smooth = own(new cv.Mat(height, width, cv.CV_8U));
    smooth.data.set(data);
    cv.GaussianBlur(smooth, smooth, new cv.Size(3, 3), 0);
    const near = spreadExtremes(cv, smooth, 3); // over two pixels
    const [lightest, darkest] = [own(halve(cv, own(near.lightest))), own(halve(cv, own(near.darkest)))];
    const far = spreadExtremes(cv, lightest, WINDOW, darkest);
    const [step, range] = [own(new cv.Mat()), own(new cv.Mat())];
    cv.subtract(lightest, darkest, step);
    cv.subtract(own(far.lightest), own(far.darkest), range);
    const thin = ({ data }: Mat): Uint8Array => data.filter((_: number, i: number) => i % STRIDE === 0);
    return { ranges: thin(range), steps: thin(step) };
  });
}

/** The lightest level of `light` and the darkest of `dark` around each pixel. The caller owns both Mats. */
function spreadExtremes(cv: OpenCv, light: Mat, side: number, dark = light): { lightest: Mat; darkest: Mat } {
  return withMats((own) => {
    const kernel = own(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(side, side)));
    const [lightest, darkest] = [new cv.Mat(), new cv.Mat()];
    cv.dilate(light, lightest, kernel);
    cv.erode(dark, darkest, kernel);
    return { lightest, darkest };
  });
}

/** Every other pixel of every other row: extremes over three pixels lose nothing by it. The caller owns the Mat. */
function halve(cv: OpenCv, gray: Mat): Mat {
  const half = new cv.Mat();
  cv.resize(gray, half, new cv.Size(Math.ceil(gray.cols / 2), Math.ceil(gray.rows / 2)), 0, 0, cv.INTER_NEAREST);
  return half;
}

function countLevels(data: Uint8Array, stride = 1): Uint32Array {
  const counts = new Uint32Array(256);
  for (let i = 0; i < data.length; i += stride) counts[data[i]]++;
  return counts;
}

function share(counts: Uint32Array, from: number, to: number): number {
  const sum = (part: Uint32Array): number => part.reduce((total, count) => total + count, 0);
  return sum(counts.subarray(from, to + 1)) / sum(counts);
}

/** The lowest level that this share of the counted does not exceed; 0 where nothing was counted. */
function quantile(counts: Uint32Array, wanted: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let sum = 0;
  return Math.max(
    0,
    counts.findIndex((count) => (sum += count) >= wanted * total),
  );
}
