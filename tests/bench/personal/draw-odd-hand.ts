import { distortPoints } from '../../../src/training/augment/distort-points.ts';
import { DIGIT_FORMS } from '../../../src/training/augment/hand/digit-forms.ts';
import { CORNER, type Knot, type Stroke } from '../../../src/training/augment/hand/knot.ts';
import { RARE_FORMS } from '../../../src/training/augment/hand/rare/rare-forms.ts';
import { createRandom, type Random } from '../../../src/training/random.ts';
import { drawHand, type Hand } from '../../fixtures/hand-line/hand.ts';

/** How far the hand's own way with a digit is from the copybook's: the same each time it writes that digit. */
const HABIT = { rotation: 0.12, shear: 0.2, scale: 0.12, elastic: 1.3, perspective: 0.25 } as const;

/**
 * A hand unlike those that the net has learned from: each of its digits has a form that few people write, bent in a way that is this hand's
 * alone.
 */
export function drawOddHand(seed: number): Hand {
  const forms = DIGIT_FORMS.map((_, digit) => (random: Random): Stroke[] => {
    const bend = distortPoints(createRandom(seed, 0x6f, digit), HABIT);
    return RARE_FORMS[digit](random).map((stroke) => stroke.map((knot) => bendKnot(knot, bend)));
  });
  return { ...drawHand(seed), font: undefined, forms };
}

function bendKnot([x, y, corner]: Knot, bend: ReturnType<typeof distortPoints>): Knot {
  const [bentX, bentY] = bend(x - 0.3, y - 0.5);
  return [bentX + 0.3, bentY + 0.5, corner === CORNER];
}
