import type { Random } from '../../../random.ts';
import { CORNER, type Stroke } from '../knot.ts';

/** 1 with a tip that the pen goes round in a loop; or with an upstroke that starts far away and then keeps close to the stem. */
export function rareOne(random: Random): Stroke[] {
  return [random.chance(0.5) ? drawLooped(random) : drawHugging(random)];
}

/** Up the right side, round the tip and down the left, over its own upstroke: a narrow l, or a loop on a stalk. */
function drawLooped(random: Random): Stroke {
  const half = random.between(0.02, 0.13);
  const crossing = random.chance(0.5) ? random.between(0.35, 0.6) : random.between(0.6, 0.9);
  const reach = random.between(0.06, 0.3);
  return [
    [-reach, Math.min(crossing + reach * random.between(0.2, 1.2), 1)],
    [0, crossing],
    [half, crossing * 0.5],
    [0.8 * half, 0.06],
    [0, 0],
    [-half, 0.12],
    [-half, crossing * 0.5],
    [0.02, crossing],
    [random.between(-0.04, 0.12), 1],
  ];
}

function drawHugging(random: Random): Stroke {
  const reach = random.between(0.2, 0.6);
  return [
    [-reach, random.between(0.8, 1.04)],
    [-reach * random.between(0.05, 0.4), random.between(0.35, 0.55)],
    [0, 0, CORNER],
    [random.normal() * 0.025, 0.5],
    [random.normal() * 0.02, random.between(0.9, 1)],
  ];
}
