import { findCutSeams, type CutSeam } from './cut-seams.ts';
import type { InkComponent, InkMap } from './ink.ts';
import { trimMask, type InkMask } from './mask.ts';
import type { TextLine } from './text-line.ts';

/** The smallest part of a line that the lattice knows: a component, or what lies between two cuts through one. */
export interface Piece extends InkMask {
  /** Pixels of ink. */
  readonly area: number;
  /** Centre of the ink's box, map pixels. */
  readonly centreX: number;
}

/** Wider than this many line heights, a component may be several characters that touch. */
const MIN_CUT_WIDTH = 0.62;
const STEP = 0.09; // line heights between places where a cut is tried
const REACH = 0.22; // line heights that a cut may wander
/** A cut through a narrow component crosses this many stroke widths at most; through a wide one, which must be cut somewhere, more. */
const MAX_CROSSED_NARROW = 1.6;
const MAX_CROSSED_WIDE = 2.6;
const WIDE = 1.15; // line heights
/** Between two cuts there is at least a stroke of this length, line heights. */
const MIN_STROKE = 0.55;

/** Cuts a line's components at all likely places; pieces from left to right by their centres. */
export function cutIntoPieces(map: InkMap, line: TextLine): Piece[] {
  const strokeWidth = estimateStrokeWidth(map, line.components);
  return line.components
    .flatMap((component) => cutComponent(copyComponent(map, component), line.height, strokeWidth))
    .map((mask): Piece => ({ ...mask, area: countInk(mask), centreX: mask.x + mask.width / 2 }))
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

function cutComponent(mask: InkMask, lineHeight: number, strokeWidth: number): InkMask[] {
  if (mask.width < MIN_CUT_WIDTH * lineHeight || mask.height < 0.45 * lineHeight) return [mask];
  const factor = mask.width > WIDE * lineHeight ? MAX_CROSSED_WIDE : MAX_CROSSED_NARROW;
  const seams = findCutSeams(mask, {
    step: Math.max(2, STEP * lineHeight),
    reach: Math.max(2, REACH * lineHeight),
    maxCrossed: Math.max(3, factor * strokeWidth),
    minInk: MIN_STROKE * lineHeight * strokeWidth,
  });
  return splitAtSeams(mask, seams);
}

function splitAtSeams(mask: InkMask, seams: readonly CutSeam[]): InkMask[] {
  const { width, height } = mask;
  const parts: InkMask[] = [];
  for (let part = 0; part <= seams.length; part++) {
    const data = new Uint8Array(width * height);
    for (let row = 0; row < height; row++) {
      const from = part === 0 ? 0 : Math.max(...seams.slice(0, part).map(({ columns }) => columns[row]));
      const to = part === seams.length ? width : seams[part].columns[row];
      for (let column = from; column < to; column++) data[row * width + column] = mask.data[row * width + column];
    }
    const trimmed = trimMask({ ...mask, data });
    if (trimmed) parts.push(trimmed);
  }
  return parts;
}

/** Twice the ink's area over the length of its outline, pixels. */
export function estimateStrokeWidth({ labels, width }: InkMap, components: readonly InkComponent[]): number {
  let area = 0;
  let outline = 0;
  for (const { label, box, area: own } of components) {
    area += own;
    for (let y = box[1]; y < box[1] + box[3]; y++) {
      for (let x = box[0], at = y * width + x; x < box[0] + box[2]; x++, at++) {
        if (labels[at] !== label) continue;
        const inside =
          labels[at - 1] === label &&
          labels[at + 1] === label &&
          labels[at - width] === label &&
          labels[at + width] === label;
        if (!inside) outline++;
      }
    }
  }
  return outline > 0 ? (2 * area) / outline : 1;
}

function countInk({ data }: InkMask): number {
  let count = 0;
  for (const level of data) if (level) count++;
  return count;
}
