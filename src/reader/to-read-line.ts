import type { FrameBox, FrameQuad } from '../core/geometry.ts';
import type { InkMap } from '../core/ink.ts';
import { toPicture } from '../core/turn-ink.ts';
import type { ReadCharacter, ReadLine } from '../core/reading.ts';

/** Below this mean confidence, what was found is no writing. */
const MIN_MEAN_CONFIDENCE = 0.35;

/**
 * The string that its characters make, its places in picture pixels; the characters' boxes are the map's. Undefined where there are none, or none that can be believed.
 */
export function toReadLine(
  characters: readonly ReadCharacter[],
  slope: number,
  map: Pick<InkMap, 'scale' | 'origin' | 'angle'>,
): ReadLine | undefined {
  const confidence = characters.reduce((product, character) => product * character.confidence, 1);
  if (characters.length === 0 || confidence ** (1 / characters.length) < MIN_MEAN_CONFIDENCE) return undefined;
  const text = characters.map((character) => character.text).join('');
  const quad = toQuad(characters, slope).map(([x, y]) => toPicture(map, x, y)) as unknown as FrameQuad;
  const placed = characters.map((character) => ({ ...character, box: toFrameBox(character.box, map) }));
  return { text, confidence, quad, characters: placed };
}

/** A box of the ink map in picture pixels; the hull of it where the map's axes are turned. */
export function toFrameBox([x, y, width, height]: FrameBox, map: Pick<InkMap, 'scale' | 'origin' | 'angle'>): FrameBox {
  const corners = [x, x + width].flatMap((cx) => [y, y + height].map((cy) => toPicture(map, cx, cy)));
  const [left, top] = [Math.min(...corners.map(([cx]) => cx)), Math.min(...corners.map(([, cy]) => cy))];
  return [left, top, Math.max(...corners.map(([cx]) => cx)) - left, Math.max(...corners.map(([, cy]) => cy)) - top];
}

/** The characters' common hull along the line's slope, map pixels. */
function toQuad(characters: readonly ReadCharacter[], slope: number): FrameQuad {
  const left = Math.min(...characters.map(({ box }) => box[0]));
  const right = Math.max(...characters.map(({ box }) => box[0] + box[2]));
  const rise = ({ box }: ReadCharacter): number => slope * (box[0] + box[2] / 2);
  const above = Math.min(...characters.map((character) => character.box[1] - rise(character)));
  const below = Math.max(...characters.map((character) => character.box[1] + character.box[3] - rise(character)));
  return [
    [left, above + slope * left],
    [right, above + slope * right],
    [right, below + slope * right],
    [left, below + slope * left],
  ];
}
