import type { Random } from '../../random.ts';
import { eight } from './eight.ts';
import { five } from './five.ts';
import { four } from './four.ts';
import type { Stroke } from './knot.ts';
import { nine } from './nine.ts';
import { one } from './one.ts';
import { seven } from './seven.ts';
import { six } from './six.ts';
import { three } from './three.ts';
import { two } from './two.ts';
import { zero } from './zero.ts';

/** `[digit]` draws one of the forms in which people write it: strokes of height 1 from the top, each through its knots. */
export const DIGIT_FORMS: readonly ((random: Random) => Stroke[])[] = [
  zero,
  one,
  two,
  three,
  four,
  five,
  six,
  seven,
  eight,
  nine,
];
