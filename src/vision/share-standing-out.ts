import type { GrayImage } from '../core/image.ts';
import type { InkComponent } from '../core/ink.ts';

/** Rows and columns that are looked at in a component, evenly spread. */
const SAMPLES = 24;
/** How far beyond the ink its surroundings are looked at, pixels: past the blur of its edge. */
const BEYOND = 3;
/** A side stands out by at least this share of the contrast that a quarter of all sides exceed. */
const CLEAR = 0.4;
const TYPICAL = 0.75;

/**
 * Share of a component's sides that stand out from what is beside them, 0–1. A stroke has paper on both sides; the border of a sheet, of a
 * shadow or of a finger only on one, wherever the threshold has let a seam of it pass as ink.
 * @param labels row-major, as large as `gray`
 */
export function shareStandingOut(
  { label, box: [left, top, width, height] }: InkComponent,
  labels: Int32Array,
  gray: GrayImage,
): number {
  const contrasts: number[] = [];
  const along = (start: number, step: number, length: number, room: readonly [before: number, after: number]): void => {
    for (let i = 0; i < length; i++) {
      if (labels[start + i * step] !== label) continue;
      const from = i;
      while (i < length && labels[start + i * step] === label) i++;
      const inside = gray.data[start + ((from + i - 1) >> 1) * step];
      if (from - BEYOND >= -room[0]) contrasts.push(gray.data[start + (from - BEYOND) * step] - inside);
      if (i - 1 + BEYOND < length + room[1]) contrasts.push(gray.data[start + (i - 1 + BEYOND) * step] - inside);
    }
  };
  for (let row = 0; row < height; row += Math.max(1, height / SAMPLES)) {
    along((top + Math.floor(row)) * gray.width + left, 1, width, [left, gray.width - left - width]);
  }
  for (let column = 0; column < width; column += Math.max(1, width / SAMPLES)) {
    along(top * gray.width + left + Math.floor(column), gray.width, height, [top, gray.height - top - height]);
  }
  if (contrasts.length === 0) return 0;
  const sign = Math.sign(contrasts.reduce((sum, contrast) => sum + contrast, 0));
  const ordered = contrasts.map((contrast) => sign * contrast).sort((a, b) => a - b);
  const clear = CLEAR * ordered[Math.floor(TYPICAL * (ordered.length - 1))];
  return ordered.filter((contrast) => contrast > 0 && contrast >= clear).length / ordered.length;
}
