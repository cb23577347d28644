import type { GrayImage } from '../../core/image.ts';
import type { InkComponent } from '../../core/ink.ts';

/** Rows and columns that are looked at in a component, evenly spread. */
const SAMPLES = 20;
/** How far beyond the ink its surroundings are looked at, pixels: past the blur of its edge. */
const BEYOND = 3;
/** A component's depth is what a quarter of its sides exceed; its thickness what three quarters of its runs do: the others lie along it. */
const DEPTH_QUANTILE = 0.75;
const THICKNESS_QUANTILE = 0.25;

/** A component's strokes against what is beside them, at a few rows and columns. */
export interface StrokeSides {
  readonly component: InkComponent;
  /** Of each side: the grey level beside it, less that of the ink; ascending. */
  readonly contrasts: Float32Array;
  /** Share of the paper's light that the ink takes (or adds, where it is light): 0–1; 0 where no side was seen. */
  readonly depth: number;
  /** Pixels across the stroke. */
  readonly thickness: number;
}

/** @param labels row-major, as large as `gray` */
export function measureSides(component: InkComponent, labels: Int32Array, gray: GrayImage): StrokeSides {
  const { label, box: [left, top, width, height] } = component; // prettier-ignore
  const { data } = gray;
  const last = data.length - 1;
  /** Mean of three pixels along the stroke, that is across `step`: a sensor's noise is as deep as faint ink. */
  const levelAt = (at: number, step: number): number => {
    const across = step === 1 ? gray.width : 1;
    return (data[Math.max(0, at - across)] + data[at] + data[Math.min(last, at + across)]) / 3;
  };
  const contrasts: number[] = [];
  const depths: number[] = [];
  const lengths: number[] = [];
  const see = (inside: number, beside: number): void => {
    contrasts.push(beside - inside);
    depths.push(Math.abs(beside - inside) / Math.max(beside, inside, 1));
  };
  const along = (start: number, step: number, length: number, before: number, after: number): void => {
    for (let i = 0, at = start; i < length; i++, at += step) {
      if (labels[at] !== label) continue;
      const from = i;
      while (i < length && labels[at] === label) {
        i++;
        at += step;
      }
      lengths.push(i - from);
      const inside = levelAt(start + ((from + i - 1) >> 1) * step, step);
      if (from - BEYOND >= -before) see(inside, levelAt(start + (from - BEYOND) * step, step));
      if (i - 1 + BEYOND < length + after) see(inside, levelAt(start + (i - 1 + BEYOND) * step, step));
    }
  };
  for (let row = 0; row < height; row += Math.max(1, height / SAMPLES))
    along((top + Math.floor(row)) * gray.width + left, 1, width, left, gray.width - left - width);
  for (let column = 0; column < width; column += Math.max(1, width / SAMPLES))
    along(top * gray.width + left + Math.floor(column), gray.width, height, top, gray.height - top - height);
  return {
    component,
    contrasts: new Float32Array(contrasts).sort(),
    depth: quantileOf(new Float32Array(depths), DEPTH_QUANTILE),
    thickness: quantileOf(new Int16Array(lengths), THICKNESS_QUANTILE),
  };
}

/** 0 of no values. */
function quantileOf(values: Float32Array | Int16Array, share: number): number {
  return values.length === 0 ? 0 : values.sort()[Math.floor(share * (values.length - 1))];
}
