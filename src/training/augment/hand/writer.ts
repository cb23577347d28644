import type { Random } from '../../random.ts';

/** What one hand does alike in all its strokes. Lengths are shares of the character's height. */
export interface Writer {
  /** dx/dy of the down strokes; positive leans to the right. */
  readonly slant: number;
  /** Width of characters against the form's own; 1 is usual. */
  readonly width: number;
  /** How far points lie from where a copybook has them, standard deviation. */
  readonly looseness: number;
  /** Length of the stroke over which corners are rounded: a fast pen doesn't stop at them. */
  readonly haste: number;
  /** How far the pen trembles to either side. */
  readonly tremor: number;
  /** Pen's width. */
  readonly pen: number;
  /** How much the line's width follows the hand's pressure, 0–1. */
  readonly pressure: number;
  /** How much thinner the line gets where the pen sets down and where it lifts, 0–1. */
  readonly taper: number;
  /** How much wider down strokes are than side strokes, as a nib's, 0–1. */
  readonly nib: number;
  /** Whether strokes begin and end in little hooks, as the pen comes from one character and goes on to the next. */
  readonly entryHook: boolean;
  readonly exitHook: boolean;
}

const MOST_SLANT = 0.85; // dx/dy; about 40°
const LEAST_SLANT = -0.4;

/** A hand of its own: most write upright or lean to the right, most with a ballpoint, few tremble. */
export function drawWriter(random: Random): Writer {
  const lean = random.chance(0.25) ? 0.32 + random.normal() * 0.2 : 0.08 + random.normal() * 0.15;
  const care = random.next(); // 0 careful, 1 fast
  return {
    slant: Math.min(Math.max(lean, LEAST_SLANT), MOST_SLANT),
    width: Math.exp(Math.min(Math.max(random.normal() * 0.2, -0.35), 0.45)),
    looseness: 0.006 + 0.02 * care * random.next(),
    haste: 0.05 + 0.17 * care * random.next(),
    tremor: random.chance(0.12) ? random.between(0.006, 0.016) : random.between(0, 0.005),
    pen: Math.exp(random.between(Math.log(0.05), Math.log(0.17))),
    pressure: random.next() * 0.45,
    taper: random.chance(0.4) ? random.between(0.2, 0.75) : random.between(0, 0.2),
    nib: random.chance(0.2) ? random.between(0.2, 0.6) : 0,
    entryHook: random.chance(0.06),
    exitHook: random.chance(0.05 + 0.1 * care),
  };
}
