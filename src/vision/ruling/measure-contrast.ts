import type { Direction } from './direction.ts';
import type { Line } from './fit-chain.ts';

/** The line's usual contrast is judged by every so manieth pixel of it. */
const STRIDE = 4;

/** How far places on a line are from the paper beside it, grey levels, in the line's own sense: above 0 where it is dark and they are darker. */
export interface Contrast {
  /** The median along the line. */
  readonly usual: number;
  /** At a position along the direction and a place across it; the larger difference of the two sides. */
  at(position: number, place: number): number;
}

/** Compares a line with what is a little beside it; `gray` is the picture. */
export function measureContrast(
  gray: Uint8Array,
  { breadth, along, across }: Direction,
  { from, middles, thickness }: Line,
): Contrast {
  const beside = Math.ceil(thickness) + 2;
  const levelAt = (position: number, place: number): number =>
    gray[position * along + Math.min(Math.max(place, 0), breadth - 1) * across];
  const contrastAt = (position: number, place: number, isLight: boolean): number => {
    const on = levelAt(position, place);
    const [before, after] = [levelAt(position, place - beside), levelAt(position, place + beside)];
    return isLight ? on - Math.min(before, after) : Math.max(before, after) - on;
  };
  const sample = (isLight: boolean): number => {
    const values = new Int16Array(Math.ceil(middles.length / STRIDE));
    for (let i = 0, k = 0; i < middles.length; i += STRIDE, k++)
      values[k] = contrastAt(from + i, Math.round(middles[i]), isLight);
    return values.sort()[values.length >> 1];
  };
  const [dark, light] = [sample(false), sample(true)];
  return { usual: Math.max(dark, light), at: (position, place) => contrastAt(position, place, light > dark) };
}
