import type { Kind } from './kind.ts';
import { BLURRED, COARSE, GLARE, NOISY, SHADOWED, SLOPED, TILTED, TURNED } from './kinds/camera.ts';
import { REVERSED } from './kinds/light-dark.ts';
import { BOXED, COLOURED, COMB, DOTTED, FAINT, PATTERNED, RULED, SQUARED } from './kinds/paper.ts';
import { NOTHING_WRITTEN } from './kinds/nothing.ts';
import { PLAIN } from './kinds/plain.ts';
import { TOUCHING_PAIRS, TOUCHING_STRINGS, WIDELY_SPACED } from './kinds/writing.ts';

/** All kinds of trouble, in the report's order. */
export const KINDS: readonly Kind[] = [
  PLAIN,
  TOUCHING_PAIRS,
  TOUCHING_STRINGS,
  WIDELY_SPACED,
  RULED,
  SQUARED,
  DOTTED,
  BOXED,
  COMB,
  PATTERNED,
  COLOURED,
  FAINT,
  REVERSED,
  SHADOWED,
  GLARE,
  TILTED,
  SLOPED,
  TURNED,
  BLURRED,
  NOISY,
  COARSE,
  NOTHING_WRITTEN,
];
