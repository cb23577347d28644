import type { InkMap } from '../ink.ts';
import type { TextLine } from '../text-line.ts';
import { estimateStrokeWidth } from './stroke-width.ts';

/** Sizes of a line's writing, pixels. */
export interface WritingSize {
  readonly lineHeight: number;
  readonly strokeWidth: number;
}

/** In binarised ink the width of a thin stroke is uncertain by half a pixel: no pen is taken to be thinner. */
const MIN_PEN = 1.5;

export function measureWriting(map: InkMap, { height, components }: TextLine): WritingSize {
  return { lineHeight: height, strokeWidth: Math.max(MIN_PEN, estimateStrokeWidth(map, components)) };
}
