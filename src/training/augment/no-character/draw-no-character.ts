import type { Random } from '../../random.ts';
import type { PickCharacter } from '../pick-character.ts';
import type { WarpOptions } from '../warp.ts';
import { drawJoined } from './draw-joined.ts';
import { drawMark } from './draw-mark.ts';
import { drawPart } from './draw-part.ts';
import { drawTexture } from './draw-texture.ts';

/** Draws what a segmenter cuts out by mistake: characters joined, a part of one, punctuation and rules, specks and paper. */
export function drawNoCharacter(canvas: Float32Array, random: Random, pick: PickCharacter, warp: WarpOptions): void {
  const kind = random.next();
  if (kind < 0.42) drawJoined(canvas, random, pick, warp);
  else if (kind < 0.66) drawPart(canvas, random, pick, warp);
  else if (kind < 0.84) drawMark(canvas, random, warp);
  else drawTexture(canvas, random);
}
