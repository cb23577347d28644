import type { Random } from '../../../random.ts';
import { arc, CORNER, type Knot, type Stroke } from '../knot.ts';

/** 9 near to a g, whose tail hangs at the ring's foot and hooks; or near to a y, its head a cup that nearly closes. */
export function rareNine(random: Random): Stroke[] {
  return [random.chance(0.6) ? drawLikeG(random) : drawLikeY(random)];
}

/** A ring, often with a flag where it began, and from its foot a tail that swings to the right and hooks back, or runs on as a 2's. */
function drawLikeG(random: Random): Stroke {
  const width = random.between(0.35, 0.72);
  const neck = random.between(0.36, 0.58);
  const middle = width * random.between(0.4, 0.6);
  const flag: Knot[] = random.chance(0.4) ? [[width * random.between(0.95, 1.3), random.between(-0.06, 0.06)]] : [];
  const ring = arc([middle, neck / 2], [width / 2, neck / 2], random.between(0.86, 0.97), -random.between(0.92, 1.05));
  const hook: Knot = [width * random.between(-0.2, 0.25), random.between(0.84, 1)];
  const swing = width * random.between(0.75, 1.05);
  return [
    ...flag,
    ...ring,
    [middle + random.between(0.1, 0.4) * width, neck * random.between(0.86, 1)],
    [swing, neck + (1 - neck) * random.between(0.3, 0.55)],
    [(swing + hook[0]) / 2, random.between(0.93, 1)],
    hook,
    ...(random.chance(0.2) ? runOn(hook, width, random) : []),
  ];
}

function runOn([x, y]: Knot, width: number, random: Random): Knot[] {
  return [
    [x + 0.12, y - 0.09],
    [width * random.between(0.7, 1.2), random.between(0.9, 1)],
  ];
}

function drawLikeY(random: Random): Stroke {
  const width = random.between(0.35, 0.65);
  const depth = random.between(0.3, 0.5);
  return [
    [width * random.between(0.62, 0.95), random.between(-0.02, 0.1)],
    [width * random.between(0.1, 0.3), random.between(0, 0.08)],
    [0, depth * 0.55],
    [0.35 * width, depth],
    [0.8 * width, depth * 0.75],
    [width, random.between(0, 0.14), CORNER],
    [width * random.between(0.7, 0.95), random.between(0.45, 0.6)],
    [width * random.between(0.3, 0.9), 1],
  ];
}
