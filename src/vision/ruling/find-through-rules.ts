import type { GrayImage } from '../../core/image.ts';
import type { Line } from './fit-chain.ts';
import { followEnds } from './follow-ends.ts';

/** A line reaches the picture's edge where it ends within this distance of it, pixels: chains end at whole bundles. */
const EDGE = 4;
/** So much of its way has ink, and it is this many times longer than thick: a 7's bar in a tight picture is not. */
const SOLID = 0.85;
const SLENDER = 25;
/** Ink is looked for this far off the line's middle, pixels. */
const REACH = 1;

/** Rules that run through the picture, and the lines that are pieces of them. */
export interface ThroughRules {
  readonly rules: readonly Line[];
  readonly pieces: ReadonlySet<Line>;
}

/**
 * The level rules that run from one edge of the picture to the other and were found in pieces: where writing stands on a rule, none of it is
 * thin, and the chain that tells of it ends. Each line is followed beyond its ends.
 * @param ink 0 = paper, else ink
 */
export function findThroughRules(candidates: readonly Line[], ink: GrayImage): ThroughRules {
  const rules: Line[] = [];
  const pieces = new Set<Line>();
  for (const line of candidates) {
    const followed = followEnds(ink, line);
    if (!runsThrough(followed, ink)) continue;
    pieces.add(line);
    if (!rules.some((rule) => isSame(rule, followed))) rules.push(followed);
  }
  return { rules, pieces };
}

function runsThrough({ from, to, middles, thickness }: Line, ink: GrayImage): boolean {
  if (from > EDGE || to < ink.width - EDGE || to - from < SLENDER * thickness) return false;
  return countInked(ink, from, middles) >= SOLID * (to - from);
}

const isSame = (a: Line, b: Line): boolean =>
  Math.abs(a.middles[a.middles.length >> 1] - b.middles[b.middles.length >> 1]) <= Math.max(a.thickness, b.thickness);

/** At how many places along a line there is ink. */
function countInked({ width, height, data }: GrayImage, from: number, middles: Float32Array): number {
  let inked = 0;
  middles.forEach((middle, i) => {
    const low = Math.max(0, Math.round(middle) - REACH);
    const high = Math.min(height - 1, Math.round(middle) + REACH);
    for (let y = low; y <= high; y++) {
      if (data[y * width + from + i] === 0) continue;
      inked++;
      break;
    }
  });
  return inked;
}
