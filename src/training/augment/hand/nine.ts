import type { Random } from '../../random.ts';
import { arc, CORNER, type Knot, type Stroke } from './knot.ts';

/** 9: bowl closed or open at the top, with a tail that is straight, curved or hooked; or a loop whose stroke crosses itself at the neck. */
export function nine(random: Random): Stroke[] {
  return [random.chance(0.28) ? drawLooped(random) : drawBowled(random)];
}

/** A loop from the neck and back to it, then on in an s or straight down: half way to an 8 or an R. */
function drawLooped(random: Random): Stroke {
  const width = random.between(0.35, 0.85);
  const neck = random.between(0.32, 0.52);
  const neckX = width * random.between(0.4, 0.65);
  const overlap = random.between(-0.02, 0.08);
  const loop: Knot[] = [
    [neckX + random.between(0, 0.2) * width, neck - overlap],
    [0.12 * width, neck * 0.8],
    [0, neck * 0.45],
    [0.42 * width, 0],
    [0.9 * width, neck * 0.16],
    [0.98 * width, neck * 0.5],
    [neckX + 0.16 * width, neck * 0.88],
    [neckX - 0.04 * width, neck + 0.05],
  ];
  const leg = width * random.between(-0.1, 0.55);
  const end: Knot[] = random.chance(0.3)
    ? [[neckX + leg, 0.92], [neckX + leg - random.between(0.1, 0.3), random.between(0.88, 1)]] // prettier-ignore
    : [[neckX + leg, 1]];
  return [...loop, [neckX + leg * random.between(0.2, 0.6), (1 + neck) / 2], ...end];
}

function drawBowled(random: Random): Stroke {
  const width = random.between(0.4, 0.72);
  const bowl = random.between(0.38, 0.6); // height
  const open = random.chance(0.2);
  const start = open ? random.between(0.74, 0.84) : random.between(0.9, 1.02);
  const turns = start + (open ? random.between(0.02, 0.08) : random.between(-0.05, 0.04)); // ends going up on the right
  const ring = arc([width / 2, bowl / 2], [width / 2, bowl / 2], start, -turns, random.between(0.92, 1.06));
  const topX = width * random.between(0.94, 1.04);
  const corner: Knot[] = open || random.chance(0.5) ? [[topX, bowl * random.between(0.04, 0.3), CORNER]] : [];
  return [...ring, ...corner, ...drawTail(width, bowl, random)];
}

function drawTail(width: number, bowl: number, random: Random): Knot[] {
  const kind = random.next();
  const middle = (1 + bowl) / 2;
  if (kind < 0.45) {
    const footX = width * random.between(0.5, 1.02);
    return [
      [(0.98 * width + footX) / 2 + random.normal() * 0.02, middle * 0.9],
      [footX, 1],
    ];
  }
  const belly: Knot = [width * random.between(0.9, 1), middle * random.between(0.85, 1)];
  if (kind < 0.72) return [belly, [width * random.between(0.05, 0.5), random.between(0.95, 1)]];
  return [
    belly,
    [width * random.between(0.4, 0.65), 1],
    [width * random.between(-0.1, 0.2), random.between(0.85, 0.97)],
  ];
}
