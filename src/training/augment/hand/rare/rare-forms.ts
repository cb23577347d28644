import type { Random } from '../../../random.ts';
import { DIGIT_FORMS } from '../digit-forms.ts';
import type { Stroke } from '../knot.ts';
import { rareEight } from './rare-eight.ts';
import { rareFive } from './rare-five.ts';
import { rareFour } from './rare-four.ts';
import { rareNine } from './rare-nine.ts';
import { rareOne } from './rare-one.ts';
import { rareSeven } from './rare-seven.ts';
import { rareTwo } from './rare-two.ts';
import { rareZero } from './rare-zero.ts';

const [, , , three, , , six] = DIGIT_FORMS;

/** `[digit]` draws a form that few people write and that comes near to another digit; 3 and 6 have none of their own. */
export const RARE_FORMS: readonly ((random: Random) => Stroke[])[] = [
  rareZero,
  rareOne,
  rareTwo,
  three,
  rareFour,
  rareFive,
  six,
  rareSeven,
  rareEight,
  rareNine,
];
