import type { InkComponent, InkMap } from '../core/ink.ts';
import type { TextLine } from '../core/text-line.ts';

/** A character is at least this share of its line's height long, and at most the inverse of it across: several that touch are longer. */
const AGREES = 0.6;
/** More characters than this make a line no likelier to be meant. */
const ENOUGH = 5;
/** What stands in a corner counts this share of what stands in the middle: what is meant is held into view. */
const IN_CORNER = 0.5;

type Size = Pick<InkMap, 'width' | 'height'>;

/** Lines that are likeliest to be what the picture was taken for first: several characters that agree in size, large, near the middle. */
export function orderByPromise(map: Size, lines: readonly TextLine[]): TextLine[] {
  const weighed = lines.map((line) => ({ line, promise: weighPromise(map, line) }));
  return weighed.sort((a, b) => b.promise - a.promise).map(({ line }) => line);
}

function weighPromise({ width, height }: Size, { components, height: lineHeight }: TextLine): number {
  const agreeing = components.filter(({ box: [, , w, h] }) => {
    return Math.max(w, h) >= AGREES * lineHeight && AGREES * Math.min(w, h) <= lineHeight;
  });
  const [x, y] = middleOf(components);
  const off = Math.hypot(x / width - 0.5, y / height - 0.5) / Math.SQRT1_2; // 0 in the middle, 1 in a corner
  return Math.min(agreeing.length, ENOUGH) * Math.sqrt(lineHeight) * (1 - (1 - IN_CORNER) * off);
}

/** The mean of the components' centres. */
function middleOf(components: readonly InkComponent[]): readonly [x: number, y: number] {
  const mean = (of: (component: InkComponent) => number): number =>
    components.reduce((sum, component) => sum + of(component), 0) / components.length;
  return [mean(({ box }) => box[0] + box[2] / 2), mean(({ box }) => box[1] + box[3] / 2)];
}
