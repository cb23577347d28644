import type { Random } from '../../random.ts';
import { CORNER, type Knot, type Stroke } from './knot.ts';

/** 1: bare, with an upstroke of up to its whole height, on a foot, or with both. */
export function one(random: Random): Stroke[] {
  const bow = random.normal() * 0.025;
  const bottom: Knot = [random.normal() * 0.02, 1];
  const top: Knot = [0, 0];
  const stem: Knot[] = [[bow, 0.5], bottom];
  const footed = random.chance(0.2);
  const upstroke = random.chance(footed ? 0.75 : 0.7) ? drawUpstroke(random) : [];
  const pen: Stroke = upstroke.length > 0 ? [...upstroke, [0, 0, CORNER], ...stem] : [top, ...stem];
  return footed ? [pen, drawFoot(random)] : [pen];
}

/** From the paper up to the tip: short and steep, or long and low, straight or bent to either side. */
function drawUpstroke(random: Random): Knot[] {
  const reach = random.chance(0.6) ? random.between(0.1, 0.32) : random.between(0.28, 0.6);
  const drop = Math.min(reach * random.between(0.5, 2.2), random.between(0.75, 1));
  const bend = random.normal() * 0.08;
  return [
    [-reach, drop],
    [-reach * 0.5 + bend * reach, drop * 0.5 + bend],
  ];
}

function drawFoot(random: Random): Stroke {
  const half = random.between(0.14, 0.34);
  const aside = random.normal() * 0.05;
  const level = 1 + random.between(-0.03, 0.03);
  return [
    [-half + aside, level + random.normal() * 0.02],
    [aside, level],
    [half + aside, level + random.normal() * 0.02],
  ];
}
