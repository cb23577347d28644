import type { LightQuality } from '../core/light.ts';
import type { OpenCv } from './opencv.ts';
import { withMats } from './with-mats.ts';

type Mat = InstanceType<OpenCv['Mat']>;

const BURNT = 250; // grey levels; JPEG leaves a clipped sky a little below 255
const PAPER_QUANTILE = 0.95;
/** Edges are looked at over windows of this many pixels: wider than a blur that leaves anything to read. */
const WINDOW = 21;
/** Edges count that reach this share of the strongest contrast. */
const STRONG = 0.5;
const STRONGEST_QUANTILE = 0.995;
/** Less than this from dark to light is noise of the sensor, grey levels. */
const MIN_CONTRAST = 16;
/** Of the strong edges the sharpest part counts: the ends of strokes are never sharp. */
const SHARPEST_QUANTILE = 0.95;

/**
 * How a picture was lit and how sharp it is. The spread of an edge is its contrast over its steepest step, both taken after a light
 * blur, so that the sensor's noise is not taken for sharpness.
 * @param gray 8-bit
 */
export function measureLight(cv: OpenCv, gray: Mat): LightQuality {
  const levels = countLevels(gray.data);
  const burnt = share(levels, BURNT, 255);
  const rest = quantile(levels.slice(0, BURNT), 0.5);
  return { paper: quantile(levels, PAPER_QUANTILE), burnt, rest, ...measureEdges(cv, gray) };
}

function measureEdges(cv: OpenCv, gray: Mat): Pick<LightQuality, 'contrast' | 'edge'> {
  return withMats((own) => {
    const smooth = own(new cv.Mat());
    cv.GaussianBlur(gray, smooth, new cv.Size(3, 3), 0);
    const range = own(measureRange(cv, smooth, WINDOW));
    const step = own(measureRange(cv, smooth, 3)); // over two pixels
    const contrast = quantile(countLevels(range.data), STRONGEST_QUANTILE);
    if (contrast < MIN_CONTRAST) return { contrast, edge: undefined };
    const spreads = new Uint32Array(256); // of step over range, in 255ths
    const strong = STRONG * contrast;
    const [ranges, steps] = [range.data, step.data]; // each access would make a view of its own
    for (let i = 0; i < ranges.length; i++) {
      if (ranges[i] >= strong) spreads[Math.round((255 * steps[i]) / ranges[i])]++;
    }
    return { contrast, edge: (2 * 255) / Math.max(1, quantile(spreads, SHARPEST_QUANTILE)) };
  });
}

/** Lightest minus darkest level around each pixel. The caller owns the Mat. */
function measureRange(cv: OpenCv, gray: Mat, side: number): Mat {
  return withMats((own) => {
    const range = new cv.Mat();
    const kernel = own(cv.getStructuringElement(cv.MORPH_RECT, new cv.Size(side, side)));
    cv.morphologyEx(gray, range, cv.MORPH_GRADIENT, kernel);
    return range;
  });
}

function countLevels(data: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (const level of data) counts[level]++;
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
