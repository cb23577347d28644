import type { InkRows } from './ink-rows.ts';
import { FIRST_LOOP, INK } from './mark-ground.ts';
import type { WritingSize } from './writing-size.ts';

/** What speaks for and against a cut parting two characters. */
export const SEAM_FEATURES = [
  'always', // 1
  'above', // how far it goes down between what stands to its sides before it meets ink, line heights: a notch where two characters meet
  'below', // the same from below
  'ink', // rows of ink that it goes through, stroke widths: across a stroke 1, more where characters grow together
  'loops', // loops of ink that it goes through
  'least', // ink on that side of it where there is less, in strokes of a line's height
] as const;

export type SeamFeature = (typeof SEAM_FEATURES)[number];
export type SeamFeatures = Readonly<Record<SeamFeature, number>>;

const DEEP = 0.25; // line heights: a deeper notch says nothing more
const THICK = 4; // stroke widths: nor does more ink along the way,
const MUCH_INK = 1.5; // strokes of a line's height: or more than a character's own on either side
/** What stands to both sides of a cut has this share of the lower one's height in common. */
const MIN_COMMON = 0.5;

/**
 * Two characters that touch leave notches above and below; a stroke that is cut across does not.
 * @param columns of the cut: for each row, the first column to its right
 * @param ground from `markGround`
 * @returns undefined where what the cut parts does not stand side by side, as characters do: a cut
 * across one long slanted stroke
 */
export function describeSeam(
  columns: Int32Array,
  rows: InkRows,
  ground: Uint8Array,
  { lineHeight, strokeWidth }: WritingSize,
): SeamFeatures | undefined {
  const sides = findSides(columns, rows);
  if (!sides) return undefined;
  const { first, last, ink, loops } = follow(columns, rows, ground);
  const above = first < 0 ? DEEP : (first - sides.top) / lineHeight;
  const below = first < 0 ? DEEP : (sides.bottom - last) / lineHeight;
  const least = Math.min(sides.left, sides.right) / (lineHeight * strokeWidth);
  return {
    always: 1,
    above: Math.min(Math.max(above, 0), DEEP),
    below: Math.min(Math.max(below, 0), DEEP),
    ink: Math.min(ink / strokeWidth, THICK),
    loops,
    least: Math.min(least, MUCH_INK),
  };
}

/** Rows in which both sides of a cut have begun and have not ended, and the pixels of ink to its left and right. */
function findSides(columns: Int32Array, { width, height, first, last, before }: InkRows) {
  let [leftTop, leftBottom, rightTop, rightBottom, left, right] = [-1, -1, -1, -1, 0, 0];
  for (let row = 0, at = 0; row < height; row++, at += width + 1) {
    const own = before[at + columns[row]];
    left += own;
    right += before[at + width] - own;
    if (first[row] < columns[row]) {
      if (leftTop < 0) leftTop = row;
      leftBottom = row;
    }
    if (last[row] >= columns[row]) {
      if (rightTop < 0) rightTop = row;
      rightBottom = row;
    }
  }
  if (leftTop < 0 || rightTop < 0) return undefined;
  const [top, bottom] = [Math.max(leftTop, rightTop), Math.min(leftBottom, rightBottom)];
  const lower = Math.min(leftBottom - leftTop, rightBottom - rightTop) + 1;
  return bottom - top + 1 < MIN_COMMON * lower ? undefined : { top, bottom, left, right };
}

/** What a cut meets on its way down. */
function follow(columns: Int32Array, { width, height }: InkRows, ground: Uint8Array) {
  let [first, last, ink] = [-1, -1, 0];
  const loops = new Set<number>();
  for (let row = 0; row < height; row++) {
    const met = columns[row] < width ? ground[row * width + columns[row]] : 0;
    if (met >= FIRST_LOOP) loops.add(met);
    if (met !== INK) continue;
    ink++;
    if (first < 0) first = row;
    last = row;
  }
  return { first, last, ink, loops: loops.size };
}
