import type { ReadLine } from '../core/reading.ts';

/** Up to this many characters may be a stray mark that was read as one. */
const STRAY_CHARACTERS = 2;
/** A stray mark is smaller than this share of the real writing's height, or a border's piece that is so many times as high. */
const STRAY_HEIGHT = 0.6;
const BORDER_HEIGHT = 2;
const EDGE = 0.004; // of the picture's side: this near to the edge it touches

/**
 * Where longer lines were read, takes away what only looks like a short one: punctuation and dirt beside them, much smaller than their
 * characters, a piece of the sheet's border, much higher, and shadows at the picture's edge. A picture that holds only short lines keeps them all.
 */
export function dropStrays(lines: readonly ReadLine[], width: number, height: number): ReadLine[] {
  const longer = lines.filter(({ characters }) => characters.length > STRAY_CHARACTERS);
  if (longer.length === 0) return [...lines];
  const [lowest, highest] = [Math.min(...longer.map(heightOf)), Math.max(...longer.map(heightOf))];
  return lines.filter((line) => {
    if (line.characters.length > STRAY_CHARACTERS) return true;
    const isAsHigh = heightOf(line) >= STRAY_HEIGHT * lowest && heightOf(line) <= BORDER_HEIGHT * highest;
    return isAsHigh && !touchesEdge(line, width, height);
  });
}

const heightOf = ({ characters }: ReadLine): number => Math.max(...characters.map(({ box }) => box[3]));

function touchesEdge({ characters }: ReadLine, width: number, height: number): boolean {
  return characters.some(({ box: [x, y, w, h] }) => {
    const toSides = Math.min(x, width - x - w) / width;
    const toEnds = Math.min(y, height - y - h) / height;
    return Math.min(toSides, toEnds) < EDGE;
  });
}
