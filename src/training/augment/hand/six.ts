import type { Random } from '../../random.ts';
import { arc, type Knot, type Stroke } from './knot.ts';

/** 6: stem tall or short, straight or hooked over; bowl closed, open, or wound inwards. */
export function six(random: Random): Stroke[] {
  const width = random.between(0.42, 0.75);
  const bowl = random.between(0.36, 0.62); // height
  const radius = width / 2;
  const middle = 1 - bowl / 2;
  const hooked = random.chance(0.3);
  const lean = random.between(0.3, 1.05) * width;
  const stem: Knot[] = hooked
    ? [
        [Math.min(lean + 0.12, width), random.between(0.04, 0.16)],
        [lean * 0.75, 0],
        [0.14 * width, 0.36],
      ]
    : [
        [lean, 0],
        [lean * random.between(0.3, 0.5), 0.3],
      ];
  const shape = random.next();
  const turns =
    shape < 0.15 ? random.between(0.72, 0.85) : shape < 0.8 ? random.between(0.9, 1.02) : random.between(1.03, 1.2);
  const ring = arc([radius, middle], [radius, bowl / 2], 0.52, -turns, random.between(0.75, 1));
  return [[...stem, ...ring]];
}
