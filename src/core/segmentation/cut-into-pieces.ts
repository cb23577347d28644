import type { InkComponent, InkMap } from '../ink.ts';
import type { InkMask } from '../mask.ts';
import type { TextLine } from '../text-line.ts';
import { findCutSeams } from './find-cut-seams.ts';
import { splitAtSeams } from './split-at-seams.ts';
import { estimateStrokeWidth } from './stroke-width.ts';

/** The smallest part of a line that the lattice knows: a component, or what lies between two cuts through one. */
export interface Piece extends InkMask {
  /** Pixels of ink. */
  readonly area: number;
  /** Centre of the ink's box, map pixels. */
  readonly centreX: number;
  /** Label of the component that it was cut from. */
  readonly component: number;
  /** What the cuts at its sides cost, −ln P that they part two characters; 0 where it ends by itself. */
  readonly cutLeft: number;
  readonly cutRight: number;
}

/** Narrower than this many line heights, or lower, a component is no two characters that touch. */
const MIN_WIDTH = 0.45;
const MIN_HEIGHT = 0.45;
/** In binarised ink the width of a thin stroke is uncertain by half a pixel: no pen is taken to be thinner. */
const MIN_PEN = 1.5;

/** Cuts a line's components at all likely places; pieces from left to right by their centres. */
export function cutIntoPieces(map: InkMap, line: TextLine): Piece[] {
  const strokeWidth = Math.max(MIN_PEN, estimateStrokeWidth(map, line.components));
  return line.components
    .flatMap((component) => cutComponent(component, copyComponent(map, component), line.height, strokeWidth))
    .sort((a, b) => a.centreX - b.centreX);
}

function copyComponent(
  { labels, width: mapWidth }: InkMap,
  { label, box: [x, y, width, height] }: InkComponent,
): InkMask {
  const data = new Uint8Array(width * height);
  for (let row = 0, i = 0; row < height; row++) {
    for (let column = 0, at = (y + row) * mapWidth + x; column < width; column++, i++, at++)
      if (labels[at] === label) data[i] = 255;
  }
  return { x, y, width, height, data };
}

function cutComponent({ label, area }: InkComponent, mask: InkMask, lineHeight: number, strokeWidth: number): Piece[] {
  if (mask.width < MIN_WIDTH * lineHeight || mask.height < MIN_HEIGHT * lineHeight) {
    return [{ ...mask, area, centreX: mask.x + mask.width / 2, component: label, cutLeft: 0, cutRight: 0 }];
  }
  const seams = findCutSeams(mask, { lineHeight, strokeWidth });
  return splitAtSeams(mask, seams).map(({ mask: part, area, left, right }): Piece => ({
    ...part,
    area,
    centreX: part.x + part.width / 2,
    component: label,
    cutLeft: left,
    cutRight: right,
  }));
}
