import { FRAME_BUDGET } from '../../core/frame-budget.ts';
import type { GrayImage } from '../../core/image.ts';
import type { InkComponent } from '../../core/ink.ts';
import { longestFirst } from '../longest-first.ts';
import { dropPalePrint } from './drop-pale-print.ts';
import { keepNeighbours } from './keep-neighbours.ts';
import { measureSides, type StrokeSides } from './measure-sides.ts';

/** What stands out on fewer of its sides is the border of something: a sheet's, a shadow's. */
const MIN_STANDING_OUT = 0.7;
/** Specks have hardly any sides, map pixels of ink. */
const MIN_AREA = 12;

export interface KeptStrokes {
  readonly components: readonly InkComponent[];
  /** What was left out. */
  readonly dropped: readonly InkComponent[];
}

/**
 * Components without those that only border something, and what print shows through the threshold. The longest are looked at; what is left out
 * of the reading anyway need not be.
 */
export function keepStrokes(components: readonly InkComponent[], labels: Int32Array, gray: GrayImage): KeptStrokes {
  const large = components.filter(({ area }) => area >= MIN_AREA);
  const longest = longestFirst(large).slice(0, FRAME_BUDGET.components);
  const strokes = measureSides(longest, labels, gray);
  const deep = new Set(dropPalePrint(strokes.filter(({ standingOut }) => standingOut >= MIN_STANDING_OUT)));
  const isSure = ({ component }: StrokeSides): boolean => deep.has(component);
  const kept = keepNeighbours(
    strokes.filter(isSure),
    strokes.filter((sides) => !isSure(sides)),
  );
  const written = new Set(kept.map(({ component }) => component));
  const dropped = new Set(longest.filter((one) => !written.has(one)));
  if (dropped.size === 0) return { components, dropped: [] };
  return { components: components.filter((component) => !dropped.has(component)), dropped: [...dropped] };
}
