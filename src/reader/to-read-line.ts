import type { FrameBox, FrameQuad } from '../core/geometry.ts';
import type { InkMap } from '../core/ink.ts';
import { toPicture } from '../core/turn-ink.ts';
import type { ReadCharacter, ReadLine } from '../core/reading.ts';
import type { ReadString } from './choose-string.ts';

/** A line's string with its places in picture pixels; its characters' boxes are the map's. */
export function toReadLine(
  string: ReadString,
  slope: number,
  map: Pick<InkMap, 'scale' | 'origin' | 'angle'>,
): ReadLine {
  const quad = toQuad(string.characters, slope).map(([x, y]) => toPicture(map, x, y)) as unknown as FrameQuad;
  const characters = string.characters.map((character) => ({ ...character, box: toFrameBox(character.box, map) }));
  return { ...string, quad, characters };
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
