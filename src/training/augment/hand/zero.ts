import type { Random } from '../../random.ts';
import { arc, type Knot, type Stroke } from './knot.ts';

/**
 * 0: narrow to wide, closed, open at the top or closed by a stroke that overlaps, curls in or runs on to the right; plain, slashed or
 * dotted.
 */
export function zero(random: Random): Stroke[] {
  const width = random.chance(0.15) ? random.between(0.38, 0.52) : random.between(0.52, 1.15);
  const radius = width / 2;
  const way = random.chance(0.85) ? -1 : 1;
  const start = 0.75 - way * random.between(-0.04, 0.14);
  const ring = arc([radius, 0.5], [radius, 0.5], start, way * turns(random), random.between(0.84, 1.05));
  return [[...ring, ...drawTail(width, random)], ...mark(width, random)];
}

function turns(random: Random): number {
  const kind = random.next();
  if (kind < 0.12) return random.between(0.87, 0.95); // open
  return kind < 0.75 ? random.between(0.96, 1.06) : random.between(1.08, 1.3);
}

/** Where the pen goes once the ring is closed: mostly nowhere. */
function drawTail(width: number, random: Random): Stroke {
  const kind = random.next();
  if (kind < 0.1) return [[random.between(0.95, 1.7) * width, random.between(-0.2, 0.2)]];
  if (kind < 0.16) return [[width * random.between(0.4, 0.7), random.between(0.2, 0.45)]];
  return [];
}

function mark(width: number, random: Random): Stroke[] {
  const kind = random.next();
  if (kind < 0.08) {
    const reach = random.between(0.2, 0.75);
    const rise = random.between(0.15, 0.62);
    const from: Knot = [width / 2 + (reach * width) / 1.4, 0.5 - rise];
    const to: Knot = [width / 2 - (reach * width) / 1.4, 0.5 + rise];
    return [random.chance(0.7) ? [from, to] : [to, from]];
  }
  if (kind > 0.95 && width > 0.5) {
    const at: Knot = [width / 2 + random.normal() * 0.03, 0.5 + random.normal() * 0.04];
    return [[at, [at[0] + random.normal() * 0.02, at[1] + random.normal() * 0.02]]];
  }
  return [];
}
