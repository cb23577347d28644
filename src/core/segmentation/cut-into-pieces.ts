import type { InkComponent, InkMap } from '../ink.ts';
import type { InkMask } from '../mask.ts';
import type { TextLine } from '../text-line.ts';
import { copyComponent } from './copy-component.ts';
import { findCutSeams } from './find-cut-seams.ts';
import { splitAtSeams } from './split-at-seams.ts';
import { measureWriting, type WritingSize } from './writing-size.ts';

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

/** Cuts a line's components at all likely places; pieces from left to right by their centres. */
export function cutIntoPieces(map: InkMap, line: TextLine): Piece[] {
  const size = measureWriting(map, line);
  return line.components
    .flatMap((component) => cutComponent(component, copyComponent(map, component), size))
    .sort((a, b) => a.centreX - b.centreX);
}

/** Whether a component is large enough to be two characters that touch. */
export const mayTouch = ({ width, height }: Pick<InkMask, 'width' | 'height'>, lineHeight: number): boolean =>
  width >= MIN_WIDTH * lineHeight && height >= MIN_HEIGHT * lineHeight;

function cutComponent({ label, area }: InkComponent, mask: InkMask, size: WritingSize): Piece[] {
  if (!mayTouch(mask, size.lineHeight)) {
    return [{ ...mask, area, centreX: mask.x + mask.width / 2, component: label, cutLeft: 0, cutRight: 0 }];
  }
  return splitAtSeams(mask, findCutSeams(mask, size)).map(({ mask: part, area, left, right }): Piece => ({
    ...part,
    area,
    centreX: part.x + part.width / 2,
    component: label,
    cutLeft: left,
    cutRight: right,
  }));
}
