import type { InkMask } from './mask.ts';
import type { TextLine } from './text-line.ts';

/** Of a box's centre from the line's middle, line heights. */
export function distanceOff(
  { x, y, width, height }: Pick<InkMask, 'x' | 'y' | 'width' | 'height'>,
  line: Pick<TextLine, 'offset' | 'slope' | 'height'>,
): number {
  return Math.abs(y + height / 2 - (line.offset + line.slope * (x + width / 2))) / line.height;
}
