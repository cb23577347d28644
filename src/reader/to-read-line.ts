import type { FrameBox, FrameQuad } from '../core/geometry.ts';
import type { InkMap } from '../core/ink.ts';
import type { ReadCharacter, ReadLine } from '../core/reading.ts';

/** Below this mean confidence, what was found is no writing. */
const MIN_MEAN_CONFIDENCE = 0.35;

/** The string that its characters make; undefined where there are none, or none that can be believed. */
export function toReadLine(characters: readonly ReadCharacter[], slope: number): ReadLine | undefined {
  const confidence = characters.reduce((product, character) => product * character.confidence, 1);
  if (characters.length === 0 || confidence ** (1 / characters.length) < MIN_MEAN_CONFIDENCE) return undefined;
  const text = characters.map((character) => character.text).join('');
  return { text, confidence, quad: toQuad(characters, slope), characters };
}

/** A box of the ink map in picture pixels. */
export function toFrameBox([x, y, width, height]: FrameBox, { scale, origin }: InkMap): FrameBox {
  return [origin[0] + x * scale, origin[1] + y * scale, width * scale, height * scale];
}

/** The characters' common hull along the line's slope. */
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
