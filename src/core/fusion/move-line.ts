import type { ReadLine } from '../reading.ts';
import { moveBox, moveQuad, type Motion } from './motion.ts';

/** The line where a motion of the picture has taken it. */
export function moveLine(motion: Motion, line: ReadLine): ReadLine {
  const characters = line.characters.map((character) => ({ ...character, box: moveBox(motion, character.box) }));
  return { ...line, quad: moveQuad(motion, line.quad), characters };
}
