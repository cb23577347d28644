import { selectRank } from '../../core/select-rank.ts';
import type { Direction } from './direction.ts';
import type { Line } from './fit-chain.ts';

/** The line's usual contrast is judged by every so manieth pixel of it. */
const STRIDE = 4;

/** How far a line is from the paper beside it. */
export interface LineContrast {
  /** The median along the line, grey levels. */
  readonly usual: number;
  /** Whether the line is lighter than the paper. */
  readonly isLight: boolean;
  /** Paper is looked at this far from a place on the line, pixels. */
  readonly beside: number;
}

/** Compares a line with what is a little beside it; `gray` is the picture. */
export function measureContrast(
  gray: Uint8Array,
  direction: Direction,
  { from, middles, thickness }: Line,
): LineContrast {
  const beside = Math.ceil(thickness) + 2;
  const values = new Float32Array(Math.ceil(middles.length / STRIDE));
  const [dark, light] = [false, true].map((isLight) => {
    for (let k = 0, i = 0; k < values.length; k++, i += STRIDE)
      values[k] = contrastAt(gray, direction, from + i, Math.round(middles[i]), { isLight, beside });
    return selectRank(values, values.length >> 1);
  });
  return { usual: Math.max(dark, light), isLight: light > dark, beside };
}

/**
 * How far a place is from the paper beside it, grey levels, in the line's own sense: above 0 where it is dark and they are darker; the larger
 * difference of the two sides.
 * @param position along the direction
 * @param place across it
 */
export function contrastAt(
  gray: Uint8Array,
  { breadth, along, across }: Direction,
  position: number,
  place: number,
  { isLight, beside }: Pick<LineContrast, 'isLight' | 'beside'>,
): number {
  const base = position * along;
  const on = gray[base + Math.min(Math.max(place, 0), breadth - 1) * across];
  const before = gray[base + Math.min(Math.max(place - beside, 0), breadth - 1) * across];
  const after = gray[base + Math.min(Math.max(place + beside, 0), breadth - 1) * across];
  return isLight ? on - Math.min(before, after) : Math.max(before, after) - on;
}
